-- drop constraint public.t.c
ALTER TABLE public.t DROP CONSTRAINT c;

-- drop index public.i
DROP INDEX public.i;

-- put type public.e aside
ALTER TYPE public.e RENAME TO e__old;

-- create type public.e
CREATE TYPE public.e AS ENUM ('a', 'b');

-- move column public.t.e to the new type public.e
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
-- hazard removes-enum-value: rows of table public.t that use a removed value make it fail
ALTER TABLE public.t ALTER COLUMN e TYPE public.e USING e::text::public.e;

-- drop the old type public.e
DROP TYPE public.e__old;

-- change the type of column public.t.id
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
ALTER TABLE public.t ALTER COLUMN id TYPE bigint;

-- add constraint public.t.c
-- hazard adds-constraint: rows of table public.t that break it make it fail
-- hazard scans-table: the whole of table public.t is read while writes wait
ALTER TABLE public.t ADD CONSTRAINT c CHECK ((id > 1));

-- create index public.i
-- hazard index-build: the whole of table public.t is read while writes wait
CREATE INDEX i ON public.t USING btree (id DESC);

-- comment on type public.e
COMMENT ON TYPE public.e IS 'type';

-- comment on index public.i
COMMENT ON INDEX public.i IS 'index';

-- comment on constraint public.t.c
COMMENT ON CONSTRAINT c ON public.t IS 'check';
