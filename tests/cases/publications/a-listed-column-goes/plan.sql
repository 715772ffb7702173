-- drop table public.book from publication news
ALTER PUBLICATION news DROP TABLE public.book;

-- add table public.book to publication news
ALTER PUBLICATION news ADD TABLE public.book (id);

-- drop column public.book.title
-- hazard drop-column: every value of column public.book.title is lost
ALTER TABLE public.book DROP COLUMN title;
