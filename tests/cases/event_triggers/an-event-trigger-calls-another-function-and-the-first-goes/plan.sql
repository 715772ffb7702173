-- drop event trigger e
DROP EVENT TRIGGER e;

-- drop function public.seen()
DROP FUNCTION public.seen();

-- create function public.noted()
CREATE FUNCTION public.noted()
RETURNS event_trigger
LANGUAGE plpgsql
AS $$ BEGIN NULL; END $$;

-- create event trigger e
CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION public.noted();
