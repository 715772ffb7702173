-- drop table public.book from publication news
ALTER PUBLICATION news DROP TABLE public.book;

-- set table public.book UNLOGGED
-- hazard rewrites-table: table public.book is written anew
ALTER TABLE public.book SET UNLOGGED;
