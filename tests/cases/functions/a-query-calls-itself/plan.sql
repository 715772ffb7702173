-- create function public.a(integer)
CREATE FUNCTION public.a(n integer)
RETURNS integer
LANGUAGE sql
AS $$ SELECT CASE WHEN n > 0 THEN a(n - 1) END $$;
