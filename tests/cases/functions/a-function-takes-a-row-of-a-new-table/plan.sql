-- create table public.book
CREATE TABLE public.book (
    id integer,
    title text
);

-- create function public.label(public.book)
CREATE FUNCTION public.label(b public.book)
RETURNS text
LANGUAGE sql
AS $$ SELECT b.title $$;
