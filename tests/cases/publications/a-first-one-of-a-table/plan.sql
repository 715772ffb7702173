-- create publication news
CREATE PUBLICATION news FOR TABLE public.book;
