-- redefine function public.f(integer[])
CREATE OR REPLACE FUNCTION public.f(VARIADIC b integer[])
RETURNS integer
LANGUAGE sql
AS $$ SELECT b[1] $$;
