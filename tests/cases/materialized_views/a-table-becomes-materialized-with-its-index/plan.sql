-- drop table public.top
-- hazard drop-table: every row of table public.top is lost
DROP TABLE public.top;

-- create materialized view public.top
CREATE MATERIALIZED VIEW public.top AS
SELECT book.id,
    book.title
   FROM public.book;

-- create index public.top_title
CREATE INDEX top_title ON public.top USING btree (title);

-- comment on index public.top_title
COMMENT ON INDEX public.top_title IS 't';
