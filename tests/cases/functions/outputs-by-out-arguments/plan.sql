-- create function public.f(integer, text)
CREATE FUNCTION public.f(a integer, OUT b integer, INOUT c text, OUT d date)
RETURNS record
LANGUAGE sql
AS $$ SELECT a, c, current_date $$;
