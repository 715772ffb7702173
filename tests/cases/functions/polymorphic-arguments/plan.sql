-- create function public.f(anyelement, anyarray)
CREATE FUNCTION public.f(a anyelement, b anyarray)
RETURNS anyelement
LANGUAGE sql
AS $$ SELECT b[1] $$;
