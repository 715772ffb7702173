-- create table public.book
CREATE TABLE public.book (
    id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    title text NOT NULL,
    price numeric(8,2) DEFAULT 0 NOT NULL,
    printed_on date,
    CONSTRAINT book_pkey PRIMARY KEY (id),
    CONSTRAINT book_price_check CHECK ((price >= (0)::numeric))
);
