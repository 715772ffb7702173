-- drop constraint public.t.t_p_check
ALTER TABLE public.t DROP CONSTRAINT t_p_check;

-- drop index public.i
DROP INDEX public.i;

-- put type public.pair aside
ALTER TYPE public.pair RENAME TO pair__old;

-- create type public.pair
CREATE TYPE public.pair AS (
    x bigint,
    y integer
);

-- move column public.t.p to the new type public.pair
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
ALTER TABLE public.t ALTER COLUMN p TYPE public.pair USING p::text::public.pair;

-- drop the old type public.pair
DROP TYPE public.pair__old;

-- add constraint public.t.t_p_check
-- hazard adds-constraint: rows of table public.t that break it make it fail
-- hazard scans-table: the whole of table public.t is read while writes wait
ALTER TABLE public.t ADD CONSTRAINT t_p_check CHECK (((p).x > 0));

-- create index public.i
-- hazard index-build: the whole of table public.t is read while writes wait
CREATE INDEX i ON public.t USING btree (((p).x));
