-- create function public.jobs()
CREATE FUNCTION public.jobs()
RETURNS bigint
LANGUAGE sql
AS $$SELECT count(*) FROM river_job$$;
