-- create table public.book
CREATE TABLE public.book (
    body text,
    small text
) WITH (fillfactor = '70', toast.autovacuum_enabled = 'false');

-- set the compression of column public.book.body
ALTER TABLE public.book ALTER COLUMN body SET COMPRESSION pglz;

-- set the statistics target of column public.book.body
ALTER TABLE public.book ALTER COLUMN body SET STATISTICS 500;

-- set options of column public.book.body
ALTER TABLE public.book ALTER COLUMN body SET (n_distinct = '-0.5', n_distinct_inherited = '7');

-- set the storage of column public.book.small
ALTER TABLE public.book ALTER COLUMN small SET STORAGE PLAIN;
