-- drop table public.book from publication news
ALTER PUBLICATION news DROP TABLE public.book;

-- add table public.book to publication news
ALTER PUBLICATION news ADD TABLE public.book (id);
