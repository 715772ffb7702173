-- functions may name what is not found while they are made
SET LOCAL check_function_bodies = off;

-- create function public.a(integer)
CREATE FUNCTION public.a(n integer)
RETURNS integer
LANGUAGE sql
AS $$ SELECT CASE WHEN n > 0 THEN b(n - 1) END $$;

-- create function public.b(integer)
CREATE FUNCTION public.b(n integer)
RETURNS integer
LANGUAGE sql
AS $$ SELECT CASE WHEN n > 0 THEN a(n - 1) END $$;
