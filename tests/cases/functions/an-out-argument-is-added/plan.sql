-- drop function public.f(integer)
DROP FUNCTION public.f(integer);

-- create function public.f(integer)
CREATE FUNCTION public.f(a integer, OUT b integer, OUT c text, OUT d date)
RETURNS record
LANGUAGE sql
AS $$ SELECT a, 'x', current_date $$;
