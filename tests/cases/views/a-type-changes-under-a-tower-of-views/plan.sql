-- drop view public.w
DROP VIEW public.w;

-- drop materialized view public.m
DROP MATERIALIZED VIEW public.m;

-- drop view public.v
DROP VIEW public.v;

-- change the type of column public.book.price
-- hazard rewrites-table: table public.book is written anew while reads and writes wait
ALTER TABLE public.book ALTER COLUMN price TYPE bigint;

-- create view public.v
CREATE VIEW public.v AS
SELECT book.id,
    book.price
   FROM public.book;

-- create materialized view public.m
-- hazard rewrites-table: materialized view public.m is computed anew
CREATE MATERIALIZED VIEW public.m AS
SELECT v.price,
    count(*) AS n
   FROM public.v
  GROUP BY v.price;

-- create index public.m_price
CREATE UNIQUE INDEX m_price ON public.m USING btree (price);

-- create view public.w
CREATE VIEW public.w WITH (security_barrier = 'true') AS
SELECT m.n
   FROM public.m;

-- change the default of n in view public.w
ALTER VIEW public.w ALTER COLUMN n SET DEFAULT 0;

-- create rule public.w.w_ins
CREATE RULE w_ins AS
    ON INSERT TO public.w DO INSTEAD NOTHING;

-- comment on index public.m_price
COMMENT ON INDEX public.m_price IS 'one each';
