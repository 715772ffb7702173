-- drop the default of domain public.d
ALTER DOMAIN public.d DROP DEFAULT;

-- drop function public.f()
DROP FUNCTION public.f();

-- create function public.f()
CREATE FUNCTION public.f()
RETURNS bigint
LANGUAGE sql
AS $$ SELECT 1::bigint $$;

-- set the default of domain public.d
ALTER DOMAIN public.d SET DEFAULT public.f();
