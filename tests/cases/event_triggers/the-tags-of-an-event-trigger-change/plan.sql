-- drop event trigger e
DROP EVENT TRIGGER e;

-- create event trigger e
CREATE EVENT TRIGGER e ON ddl_command_end WHEN TAG IN ('DROP TABLE') EXECUTE FUNCTION public.seen();

-- comment on event trigger e
COMMENT ON EVENT TRIGGER e IS 'c';
