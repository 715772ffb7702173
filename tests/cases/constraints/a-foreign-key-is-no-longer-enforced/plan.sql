-- change when constraint public.book.book_author_fkey is checked
ALTER TABLE public.book ALTER CONSTRAINT book_author_fkey NOT ENFORCED;
