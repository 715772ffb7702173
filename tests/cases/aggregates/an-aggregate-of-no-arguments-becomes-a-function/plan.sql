-- drop aggregate public.rows(*)
DROP AGGREGATE public.rows(*);

-- create function public.rows()
CREATE FUNCTION public.rows()
RETURNS bigint
LANGUAGE sql
AS $$SELECT 1::bigint$$;
