-- create function public.f()
CREATE FUNCTION public.f()
RETURNS SETOF record
LANGUAGE plpgsql
AS $$ BEGIN RETURN QUERY SELECT 1, 'x'::text; END $$;
