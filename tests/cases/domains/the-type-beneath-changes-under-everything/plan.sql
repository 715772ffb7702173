-- drop view public.w
DROP VIEW public.w;

-- drop view public.v
DROP VIEW public.v;

-- drop constraint public.t.c
ALTER TABLE public.t DROP CONSTRAINT c;

-- drop index public.i
DROP INDEX public.i;

-- put domain public.d aside
ALTER DOMAIN public.d RENAME TO d__old;

-- create domain public.d
CREATE DOMAIN public.d AS bigint;

-- drop column public.t.g
ALTER TABLE public.t DROP COLUMN g;

-- drop the default of column public.t.a
ALTER TABLE public.t ALTER COLUMN a DROP DEFAULT;

-- move column public.t.a to the new domain public.d
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
ALTER TABLE public.t ALTER COLUMN a TYPE public.d USING a::text::public.d;

-- set the default of column public.t.a
ALTER TABLE public.t ALTER COLUMN a SET DEFAULT 1;

-- drop the old domain public.d
DROP DOMAIN public.d__old;

-- add column public.t.g
-- hazard rewrites-table: table public.t is written anew to fill column public.t.g
ALTER TABLE public.t ADD COLUMN g integer GENERATED ALWAYS AS (((a)::bigint + 1)) STORED;

-- add constraint public.t.c
-- hazard adds-constraint: rows of table public.t that break it make it fail
-- hazard scans-table: the whole of table public.t is read while writes wait
ALTER TABLE public.t ADD CONSTRAINT c CHECK (((a)::bigint <> ((3)::public.d)::bigint));

-- create index public.i
-- hazard index-build: the whole of table public.t is read while writes wait
CREATE INDEX i ON public.t USING btree (a) WHERE ((a)::bigint > ((2)::public.d)::bigint);

-- create view public.v
CREATE VIEW public.v AS
SELECT t.a,
    (5)::public.d AS five
   FROM public.t;

-- create view public.w
CREATE VIEW public.w AS
SELECT v.five
   FROM public.v;

-- comment on view public.w
COMMENT ON VIEW public.w IS 'kept';

-- comment on column public.t.g
COMMENT ON COLUMN public.t.g IS 'kept too';
