-- drop view public.w
DROP VIEW public.w;

-- drop view public.v
DROP VIEW public.v;

-- drop table public.book
-- hazard drop-table: every row of table public.book is lost
DROP TABLE public.book;
