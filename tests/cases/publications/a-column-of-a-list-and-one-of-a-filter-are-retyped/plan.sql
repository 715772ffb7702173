-- drop table public.book from publication news
ALTER PUBLICATION news DROP TABLE public.book;

-- change the type of column public.book.title
-- hazard rewrites-table: table public.book is written anew while reads and writes wait
-- hazard narrows-type: values that are too long of column public.book.title are refused or changed
ALTER TABLE public.book ALTER COLUMN title TYPE character varying(100);

-- change the type of column public.book.sold
-- hazard rewrites-table: table public.book is written anew while reads and writes wait
ALTER TABLE public.book ALTER COLUMN sold TYPE bigint;

-- add table public.book to publication news
ALTER PUBLICATION news ADD TABLE public.book (id, title) WHERE (sold > 0);
