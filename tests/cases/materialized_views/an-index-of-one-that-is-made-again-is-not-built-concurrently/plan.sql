-- drop materialized view public.m
DROP MATERIALIZED VIEW public.m;

-- create materialized view public.m
-- hazard rewrites-table: materialized view public.m is computed anew
CREATE MATERIALIZED VIEW public.m AS
SELECT book.id,
    book.title,
    book.price
   FROM public.book;

-- create index public.m_price
CREATE INDEX m_price ON public.m USING btree (price);

-- create index public.m_title
CREATE INDEX m_title ON public.m USING btree (title);
