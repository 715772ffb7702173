-- drop table public.top
-- hazard drop-table: every row of table public.top is lost
DROP TABLE public.top;

-- create materialized view public.top
CREATE MATERIALIZED VIEW public.top AS
SELECT book.id,
    book.title
   FROM public.book;

-- comment on column public.top.title
COMMENT ON COLUMN public.top.title IS 'best';
