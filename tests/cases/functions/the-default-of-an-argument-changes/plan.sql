-- redefine function public.f(integer)
CREATE OR REPLACE FUNCTION public.f(a integer DEFAULT 6)
RETURNS integer
LANGUAGE sql
AS $$ SELECT a + 1 $$;
