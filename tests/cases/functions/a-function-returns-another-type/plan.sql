-- drop function public.f(integer)
DROP FUNCTION public.f(integer);

-- create function public.f(integer)
CREATE FUNCTION public.f(a integer)
RETURNS bigint
LANGUAGE sql
AS $$ SELECT a + 1 $$;
