-- create function public.a(integer)
CREATE FUNCTION public.a(n integer)
RETURNS integer
LANGUAGE plpgsql
AS $$ BEGIN RETURN b(n - 1); END $$;

-- create function public.b(integer)
CREATE FUNCTION public.b(n integer)
RETURNS integer
LANGUAGE plpgsql
AS $$ BEGIN RETURN a(n - 1); END $$;
