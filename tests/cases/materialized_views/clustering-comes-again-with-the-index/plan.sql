-- drop materialized view public.m
DROP MATERIALIZED VIEW public.m;

-- create materialized view public.m
-- hazard rewrites-table: materialized view public.m is computed anew
CREATE MATERIALIZED VIEW public.m AS
SELECT book.id,
    book.title
   FROM public.book
  WHERE (book.price > 3);

-- create index public.m_id
CREATE INDEX m_id ON public.m USING btree (id);

-- create index public.m_lower
CREATE INDEX m_lower ON public.m USING btree (lower(title));

-- let materialized view public.m be clustered by index public.m_id
ALTER MATERIALIZED VIEW public.m CLUSTER ON m_id;

-- set the statistics target of index public.m_lower
ALTER INDEX public.m_lower ALTER COLUMN 1 SET STATISTICS 50;
