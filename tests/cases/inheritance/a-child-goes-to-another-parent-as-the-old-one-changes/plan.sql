-- table public.c: let it no longer inherit from table public.p1
ALTER TABLE public.c NO INHERIT public.p1;

-- add column public.p1.z
ALTER TABLE public.p1 ADD COLUMN z integer;

-- add constraint public.p1.p1_z_check
-- hazard adds-constraint: rows of table public.p1 that break it make it fail
-- hazard scans-table: the whole of table public.p1 is read while writes wait
ALTER TABLE public.p1 ADD CONSTRAINT p1_z_check CHECK ((z > 0));

-- add constraint public.p1.pos
-- hazard adds-constraint: rows of table public.p1 that break it make it fail
-- hazard scans-table: the whole of table public.p1 is read while writes wait
ALTER TABLE public.p1 ADD CONSTRAINT pos CHECK ((a > 0));

-- table public.c: let it inherit from table public.p2
ALTER TABLE public.c INHERIT public.p2;
