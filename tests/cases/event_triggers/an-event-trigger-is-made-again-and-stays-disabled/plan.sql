-- drop event trigger e
DROP EVENT TRIGGER e;

-- create event trigger e
CREATE EVENT TRIGGER e ON sql_drop EXECUTE FUNCTION public.seen();

-- event trigger e is disabled now
ALTER EVENT TRIGGER e DISABLE;

-- comment on event trigger e
COMMENT ON EVENT TRIGGER e IS 'c';
