-- create function public.f(text, integer[])
CREATE FUNCTION public.f(a text, VARIADIC b integer[])
RETURNS integer
LANGUAGE sql
AS $$ SELECT b[1] $$;
