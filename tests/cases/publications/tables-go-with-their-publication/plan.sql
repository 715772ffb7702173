-- drop publication news
DROP PUBLICATION news;

-- drop table public.author
-- hazard drop-table: every row of table public.author is lost
DROP TABLE public.author;

-- drop table public.book
-- hazard drop-table: every row of table public.book is lost
DROP TABLE public.book;
