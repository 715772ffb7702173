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
CREATE UNIQUE INDEX m_id ON public.m USING btree (id);

-- comment on index public.m_id
COMMENT ON INDEX public.m_id IS 'key';

-- comment on materialized view public.m
COMMENT ON MATERIALIZED VIEW public.m IS 'all';

-- comment on column public.m.title
COMMENT ON COLUMN public.m.title IS 'as on the cover';
