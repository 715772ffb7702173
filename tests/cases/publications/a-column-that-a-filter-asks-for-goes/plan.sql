-- drop table public.book from publication news
ALTER PUBLICATION news DROP TABLE public.book;

-- add table public.book to publication news
ALTER PUBLICATION news ADD TABLE public.book;

-- drop column public.book.sold
-- hazard drop-column: every value of column public.book.sold is lost
ALTER TABLE public.book DROP COLUMN sold;
