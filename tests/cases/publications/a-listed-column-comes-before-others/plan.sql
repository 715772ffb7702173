-- add column public.book.isbn
ALTER TABLE public.book ADD COLUMN isbn text;

-- drop table public.book from publication news
ALTER PUBLICATION news DROP TABLE public.book;

-- add table public.book to publication news
ALTER PUBLICATION news ADD TABLE public.book (id, isbn, title);
