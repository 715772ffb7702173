-- redefine function public.f(integer)
CREATE OR REPLACE FUNCTION public.f(a integer)
RETURNS integer
LANGUAGE plpgsql
AS $$ BEGIN RETURN a + 1; END $$;
