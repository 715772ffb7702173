-- drop constraint public.book.book_publisher_fkey
ALTER TABLE public.book DROP CONSTRAINT book_publisher_fkey;

-- drop table public.publisher
-- hazard drop-table: every row of table public.publisher is lost
DROP TABLE public.publisher;
