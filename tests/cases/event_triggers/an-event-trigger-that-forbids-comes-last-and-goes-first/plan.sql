-- create table public.t
CREATE TABLE public.t (
    id integer
);

-- create function public.no()
CREATE FUNCTION public.no()
RETURNS event_trigger
LANGUAGE plpgsql
AS $$ BEGIN RAISE EXCEPTION 'no'; END $$;

-- create event trigger "No tables"
CREATE EVENT TRIGGER "No tables" ON ddl_command_start WHEN TAG IN ('CREATE TABLE', 'DROP TABLE') EXECUTE FUNCTION public.no();
