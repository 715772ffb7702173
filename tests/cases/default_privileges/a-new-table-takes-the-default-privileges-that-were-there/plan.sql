-- create table public.book
CREATE TABLE public.book (
    id integer,
    title text
);
