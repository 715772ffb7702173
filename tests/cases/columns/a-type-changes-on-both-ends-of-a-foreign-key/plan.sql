-- drop constraint public.book.book_author_fkey
ALTER TABLE public.book DROP CONSTRAINT book_author_fkey;

-- change the type of column public.author.id
-- hazard rewrites-table: table public.author is written anew while reads and writes wait
ALTER TABLE public.author ALTER COLUMN id TYPE text;

-- change the type of column public.book.author
-- hazard rewrites-table: table public.book is written anew while reads and writes wait
ALTER TABLE public.book ALTER COLUMN author TYPE text;

-- add constraint public.book.book_author_fkey
-- hazard adds-constraint: rows of table public.book that break it make it fail
-- hazard scans-table: the whole of table public.book is read while writes wait
ALTER TABLE public.book ADD CONSTRAINT book_author_fkey FOREIGN KEY (author) REFERENCES public.author(id);
