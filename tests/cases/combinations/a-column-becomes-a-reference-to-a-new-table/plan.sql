-- create table public.author
CREATE TABLE public.author (
    id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
    name text NOT NULL,
    CONSTRAINT author_pkey PRIMARY KEY (id),
    CONSTRAINT author_name_key UNIQUE (name)
);

-- add column public.book.author_id
ALTER TABLE public.book ADD COLUMN author_id integer;

-- add constraint public.book.book_author_id_fkey
-- hazard adds-constraint: rows of table public.book that break it make it fail
-- hazard scans-table: the whole of table public.book is read while writes wait
ALTER TABLE public.book ADD CONSTRAINT book_author_id_fkey FOREIGN KEY (author_id) REFERENCES public.author(id);

-- drop column public.book.author
-- hazard drop-column: every value of column public.book.author is lost
ALTER TABLE public.book DROP COLUMN author;
