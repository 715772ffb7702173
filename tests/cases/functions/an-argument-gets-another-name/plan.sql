-- drop function public.f(integer)
DROP FUNCTION public.f(integer);

-- create function public.f(integer)
CREATE FUNCTION public.f(b integer)
RETURNS integer
LANGUAGE sql
AS $$ SELECT b + 1 $$;
