-- redefine function public.ok(integer)
CREATE OR REPLACE FUNCTION public.ok(n integer)
RETURNS boolean
LANGUAGE sql IMMUTABLE
AS $$ SELECT n > 0 $$;
