-- drop view public.long_titles
DROP VIEW public.long_titles;

-- drop view public.titles
DROP VIEW public.titles;

-- change the type of column public.book.title
ALTER TABLE public.book ALTER COLUMN title TYPE text;

-- create view public.titles
CREATE VIEW public.titles AS
SELECT book.id,
    book.title
   FROM public.book;

-- create view public.long_titles
CREATE VIEW public.long_titles AS
SELECT titles.id,
    titles.title
   FROM public.titles
  WHERE (length(titles.title) > 10);

-- comment on column public.long_titles.title
COMMENT ON COLUMN public.long_titles.title IS 'long';
