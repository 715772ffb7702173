-- drop function public.f(integer)
DROP FUNCTION public.f(integer);

-- create function public.f(integer)
CREATE FUNCTION public.f(a integer)
RETURNS TABLE(b integer, c text, d date)
LANGUAGE sql
AS $$ SELECT a, 'x', current_date $$;
