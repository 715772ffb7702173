-- add value 'ok' to type public.mood
ALTER TYPE public.mood ADD VALUE 'ok';

-- redefine function public.f()
CREATE OR REPLACE FUNCTION public.f()
RETURNS public.mood
LANGUAGE plpgsql
AS $$ BEGIN RETURN 'ok'::mood; END $$;
