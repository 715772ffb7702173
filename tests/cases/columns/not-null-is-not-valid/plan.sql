-- create table public.shelf
CREATE TABLE public.shelf (
    id integer
);

-- forbid null, for new rows, in column public.shelf.id
ALTER TABLE public.shelf ADD NOT NULL id NOT VALID;

-- forbid null in column public.book.title
ALTER TABLE public.book ADD CONSTRAINT book_has_title NOT NULL title NOT VALID;

-- allow null in column public.book.author
ALTER TABLE public.book ALTER COLUMN author DROP NOT NULL;

-- forbid null, for new rows, in column public.book.author
ALTER TABLE public.book ADD NOT NULL author NOT VALID;

-- look for null in column public.book.isbn
-- hazard sets-not-null: rows of table public.book with a null there make it fail
ALTER TABLE public.book VALIDATE CONSTRAINT book_isbn_not_null;
