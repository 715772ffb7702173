-- drop table public.book from publication news
ALTER PUBLICATION news DROP TABLE public.book;

-- add table public.author to publication news
ALTER PUBLICATION news ADD TABLE public.author;
