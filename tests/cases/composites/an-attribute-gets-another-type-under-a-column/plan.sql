-- drop view public.v
DROP VIEW public.v;

-- put type public.pair aside
ALTER TYPE public.pair RENAME TO pair__old;

-- create type public.pair
CREATE TYPE public.pair AS (
    x bigint,
    y text
);

-- move column public.t.many to the new type public.pair
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
ALTER TABLE public.t ALTER COLUMN many TYPE public.pair[] USING many::text[]::public.pair[];

-- drop the default of column public.t.p
ALTER TABLE public.t ALTER COLUMN p DROP DEFAULT;

-- move column public.t.p to the new type public.pair
-- hazard rewrites-table: table public.t is written anew while reads and writes wait
ALTER TABLE public.t ALTER COLUMN p TYPE public.pair USING p::text::public.pair;

-- set the default of column public.t.p
ALTER TABLE public.t ALTER COLUMN p SET DEFAULT '(1,a)'::public.pair;

-- drop the old type public.pair
DROP TYPE public.pair__old;

-- create view public.v
CREATE VIEW public.v AS
SELECT (t.p).x AS x
   FROM public.t;

-- comment on type public.pair
COMMENT ON TYPE public.pair IS 'two';

-- comment on column public.pair.x
COMMENT ON COLUMN public.pair.x IS 'one';
