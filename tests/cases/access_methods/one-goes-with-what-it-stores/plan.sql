-- drop table public.book
-- hazard drop-table: every row of table public.book is lost
DROP TABLE public.book;

-- drop access method ours
DROP ACCESS METHOD ours;
