-- drop view public.x
DROP VIEW public.x;

-- drop view public.y
DROP VIEW public.y;

-- drop view public.z
DROP VIEW public.z;

-- drop table public.book
-- hazard drop-table: every row of table public.book is lost
DROP TABLE public.book;
