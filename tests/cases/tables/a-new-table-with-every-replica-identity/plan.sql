-- create table public.a
CREATE TABLE public.a (
    x integer
);

-- set the replica identity of table public.a
ALTER TABLE public.a REPLICA IDENTITY FULL;

-- create table public.b
CREATE TABLE public.b (
    x integer
);

-- set the replica identity of table public.b
ALTER TABLE public.b REPLICA IDENTITY NOTHING;

-- create table public.book
CREATE TABLE public.book (
    id integer NOT NULL,
    title text,
    body text,
    price numeric,
    at timestamp without time zone DEFAULT now() NOT NULL,
    CONSTRAINT book_pkey PRIMARY KEY (id)
);

-- create table public.c
CREATE TABLE public.c (
    x integer NOT NULL,
    CONSTRAINT c_pkey PRIMARY KEY (x)
);

-- create index public.book_at
CREATE UNIQUE INDEX book_at ON public.book USING btree (at);

-- let index public.book_at be the replica identity of table public.book
ALTER TABLE public.book REPLICA IDENTITY USING INDEX book_at;

-- let constraint public.c.c_pkey be the replica identity of table public.c
ALTER TABLE public.c REPLICA IDENTITY USING INDEX c_pkey;
