-- create materialized view public.m
CREATE MATERIALIZED VIEW public.m WITH (fillfactor = '70', autovacuum_enabled = 'false') AS
SELECT book.id,
    book.title,
    book.price
   FROM public.book;

-- create index public.m_id
CREATE UNIQUE INDEX m_id ON public.m USING btree (id);

-- create index public.m_title
CREATE INDEX m_title ON public.m USING btree (lower(title)) WHERE (price > 5);

-- comment on index public.m_id
COMMENT ON INDEX public.m_id IS 'for concurrent refreshes';

-- comment on materialized view public.m
COMMENT ON MATERIALIZED VIEW public.m IS 'refreshed each night';

-- comment on column public.m.title
COMMENT ON COLUMN public.m.title IS 'as on the cover';
