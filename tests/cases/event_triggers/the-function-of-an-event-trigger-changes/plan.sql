-- redefine function public.seen()
CREATE OR REPLACE FUNCTION public.seen()
RETURNS event_trigger
LANGUAGE plpgsql
AS $$ BEGIN RAISE NOTICE 'x'; END $$;
