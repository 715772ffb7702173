-- add column public.book.sold
ALTER TABLE public.book ADD COLUMN sold integer DEFAULT 0;

-- create materialized view public.sales
CREATE MATERIALIZED VIEW public.sales USING ours AS
SELECT sum(book.sold) AS sold
   FROM public.book;

-- comment on access method ours
COMMENT ON ACCESS METHOD ours IS 'the same heap';
