-- drop constraint public.book.book_title_key
ALTER TABLE public.book DROP CONSTRAINT book_title_key;
