-- drop cast (text AS public.e)
DROP CAST (text AS public.e);

-- create cast (text AS public.e)
CREATE CAST (text AS public.e) WITH INOUT AS IMPLICIT;

-- comment on cast (text AS public.e)
COMMENT ON CAST (text AS public.e) IS 'by its label';
