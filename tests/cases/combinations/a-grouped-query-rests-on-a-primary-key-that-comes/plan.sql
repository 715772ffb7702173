-- add constraint public.t.t_pkey
-- hazard adds-constraint: rows of table public.t that break it make it fail
-- hazard scans-table: the whole of table public.t is read while writes wait
ALTER TABLE public.t ADD CONSTRAINT t_pkey PRIMARY KEY (id);

-- create function public.f()
CREATE FUNCTION public.f()
RETURNS SETOF text
LANGUAGE sql
AS $$ SELECT a FROM t GROUP BY id $$;
