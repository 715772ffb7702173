-- add constraint public.book.book_author_fkey
ALTER TABLE public.book ADD CONSTRAINT book_author_fkey FOREIGN KEY (author) REFERENCES public.author(id) NOT VALID;
