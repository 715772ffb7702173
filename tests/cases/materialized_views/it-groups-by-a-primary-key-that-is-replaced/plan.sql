-- drop materialized view public.m
DROP MATERIALIZED VIEW public.m;

-- drop constraint public.book.book_pkey
ALTER TABLE public.book DROP CONSTRAINT book_pkey;

-- add constraint public.book.book_pkey
-- hazard adds-constraint: rows of table public.book that break it make it fail
-- hazard scans-table: the whole of table public.book is read while writes wait
ALTER TABLE public.book ADD CONSTRAINT book_pkey PRIMARY KEY (id) INCLUDE (price);

-- create materialized view public.m
-- hazard rewrites-table: materialized view public.m is computed anew
CREATE MATERIALIZED VIEW public.m AS
SELECT book.id,
    book.title,
    count(*) AS n
   FROM public.book
  GROUP BY book.id;

-- create index public.m_id
CREATE UNIQUE INDEX m_id ON public.m USING btree (id);
