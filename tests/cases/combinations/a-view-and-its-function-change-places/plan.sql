-- drop view public.a
DROP VIEW public.a;

-- redefine function public.b()
CREATE OR REPLACE FUNCTION public.b()
RETURNS bigint
LANGUAGE sql STABLE
AS $$ SELECT 1::bigint $$;

-- create view public.a
CREATE VIEW public.a AS
SELECT public.b() AS n;
