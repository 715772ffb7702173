-- drop constraint public.book.book_publisher_fkey
ALTER TABLE public.book DROP CONSTRAINT book_publisher_fkey;

-- create table public.imprint
CREATE TABLE public.imprint (
    code integer NOT NULL,
    since date,
    house text NOT NULL,
    CONSTRAINT imprint_pkey PRIMARY KEY (code)
);

-- add constraint public.book.book_publisher_fkey
-- hazard adds-constraint: rows of table public.book that break it make it fail
-- hazard scans-table: the whole of table public.book is read while writes wait
ALTER TABLE public.book ADD CONSTRAINT book_publisher_fkey FOREIGN KEY (publisher) REFERENCES public.imprint(code);

-- drop table public.publisher
-- hazard drop-table: every row of table public.publisher is lost
DROP TABLE public.publisher;
