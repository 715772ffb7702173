-- create operator public.=== (integer, integer)
CREATE OPERATOR public.=== (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer);

-- add column public.t.a
ALTER TABLE public.t ADD COLUMN a text;

-- add constraint public.t.c
-- hazard adds-constraint: rows of table public.t that break it make it fail
-- hazard scans-table: the whole of table public.t is read while writes wait
ALTER TABLE public.t ADD CONSTRAINT c CHECK ((id OPERATOR(public.===) 1));

-- add constraint public.t.d
-- hazard adds-constraint: rows of table public.t that break it make it fail
-- hazard scans-table: the whole of table public.t is read while writes wait
ALTER TABLE public.t ADD CONSTRAINT d CHECK ((id < 9));
