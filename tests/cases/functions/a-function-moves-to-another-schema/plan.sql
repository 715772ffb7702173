-- drop function public.f(integer)
DROP FUNCTION public.f(integer);

-- create function shop.f(integer)
CREATE FUNCTION shop.f(a integer)
RETURNS integer
LANGUAGE sql
AS $$ SELECT a + 1 $$;
