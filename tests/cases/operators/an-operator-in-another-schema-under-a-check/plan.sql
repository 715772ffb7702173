-- create operator "S".<<< (integer, integer)
CREATE OPERATOR "S".<<< (FUNCTION = int4lt, LEFTARG = integer, RIGHTARG = integer);

-- add constraint public.t.t_a_check
-- hazard adds-constraint: rows of table public.t that break it make it fail
-- hazard scans-table: the whole of table public.t is read while writes wait
ALTER TABLE public.t ADD CONSTRAINT t_a_check CHECK ((a OPERATOR("S".<<<) 5));
