-- allow null in column public.book.id
ALTER TABLE public.book ALTER COLUMN id DROP NOT NULL;

-- change the type of column public.book.id
ALTER TABLE public.book ALTER COLUMN id TYPE bigint;

-- add column public.book.at
ALTER TABLE public.book ADD COLUMN at date DEFAULT now();

-- drop column public.book.title
ALTER TABLE public.book DROP COLUMN title;
