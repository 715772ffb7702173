-- drop function public.f()
DROP FUNCTION public.f();

-- create function public.f(integer, integer)
CREATE FUNCTION public.f(a integer, b integer)
RETURNS integer
LANGUAGE sql
AS $$SELECT a * b$$;
