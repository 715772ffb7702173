-- create table public.book
CREATE FOREIGN TABLE public.book (
    id integer NOT NULL,
    title text OPTIONS (column_name 'name')
) SERVER away OPTIONS (table_name 'books');

-- comment on table public.book
COMMENT ON FOREIGN TABLE public.book IS 'far';

-- comment on column public.book.title
COMMENT ON COLUMN public.book.title IS 'its name';
