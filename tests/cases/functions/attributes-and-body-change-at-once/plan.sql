-- redefine function public.f(integer)
CREATE OR REPLACE FUNCTION public.f(a integer)
RETURNS integer
LANGUAGE sql IMMUTABLE STRICT
AS $$ SELECT a + 3 $$;
