-- create table public.book
CREATE TABLE public.book (
    id integer NOT NULL,
    title text,
    body text,
    price numeric,
    at timestamp without time zone DEFAULT now() NOT NULL,
    CONSTRAINT book_pkey PRIMARY KEY (id)
);

-- let table public.book be clustered by constraint public.book.book_pkey
ALTER TABLE public.book CLUSTER ON book_pkey;
