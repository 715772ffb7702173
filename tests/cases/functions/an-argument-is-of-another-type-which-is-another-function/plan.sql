-- drop function public.f(integer)
DROP FUNCTION public.f(integer);

-- create function public.f(bigint)
CREATE FUNCTION public.f(a bigint)
RETURNS bigint
LANGUAGE sql
AS $$ SELECT a + 1 $$;
