-- create function public.seen()
CREATE FUNCTION public.seen()
RETURNS event_trigger
LANGUAGE plpgsql
AS $$ BEGIN END $$;

-- create event trigger e
CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION public.seen();
