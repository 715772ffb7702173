-- drop view public.v
DROP VIEW public.v;

-- drop index public.i
DROP INDEX public.i;

-- drop index public.j
DROP INDEX public.j;

-- put collation public.c aside
ALTER COLLATION public.c RENAME TO c__old;

-- create collation public.c
CREATE COLLATION public.c (PROVIDER = icu, LOCALE = 'sv');

-- drop the default of column public.t.a
ALTER TABLE public.t ALTER COLUMN a DROP DEFAULT;

-- move column public.t.a to the new collation public.c
-- hazard index-build: the indexes on column public.t.a are built again while reads and writes wait
ALTER TABLE public.t ALTER COLUMN a TYPE text COLLATE public.c;

-- set the default of column public.t.a
ALTER TABLE public.t ALTER COLUMN a SET DEFAULT 'x'::text;

-- drop the old collation public.c
DROP COLLATION public.c__old;

-- create index public.i
-- hazard index-build: the whole of table public.t is read while writes wait
CREATE INDEX i ON public.t USING btree (a);

-- create index public.j
-- hazard index-build: the whole of table public.t is read while writes wait
CREATE INDEX j ON public.t USING btree (b COLLATE public.c);

-- create view public.v
CREATE VIEW public.v AS
SELECT t.a
   FROM public.t
  ORDER BY (t.b COLLATE public.c);
