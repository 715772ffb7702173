-- allow null in column public.book.isbn
ALTER TABLE public.book ALTER COLUMN isbn DROP NOT NULL;

-- create table public.shelf
CREATE TABLE public.shelf (
    id integer CONSTRAINT shelf_number NOT NULL
);

-- forbid null in column public.book.title
-- hazard sets-not-null: rows of table public.book with a null there make it fail
-- hazard scans-table: the whole of table public.book is read while reads and writes wait
ALTER TABLE public.book ADD CONSTRAINT book_has_title NOT NULL title;

-- add column public.book.year
ALTER TABLE public.book ADD COLUMN year integer DEFAULT 0 CONSTRAINT book_has_year NOT NULL;
