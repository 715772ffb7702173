-- create table public.book
CREATE TABLE public.book (
    id integer NOT NULL,
    owner text,
    tenant integer,
    title text,
    CONSTRAINT book_pkey PRIMARY KEY (id)
);

-- enable row security of table public.book
ALTER TABLE public.book ENABLE ROW LEVEL SECURITY;

-- create index public.book_owner_idx
CREATE INDEX book_owner_idx ON public.book USING btree (owner);

-- create policy public.book.own
CREATE POLICY own ON public.book USING (owner = CURRENT_USER);
