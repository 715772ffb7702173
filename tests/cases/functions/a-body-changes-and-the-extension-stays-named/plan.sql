-- redefine function public.f(integer)
CREATE OR REPLACE FUNCTION public.f(a integer)
RETURNS integer
LANGUAGE sql
AS $$ SELECT a + 2 $$;

-- change what extension function public.f(integer) goes away with
ALTER FUNCTION public.f(integer) DEPENDS ON EXTENSION hstore;
