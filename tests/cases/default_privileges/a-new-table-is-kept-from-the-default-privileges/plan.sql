-- create table public.book
CREATE TABLE public.book (
    id integer,
    title text
);

-- revoke select on table public.book
REVOKE SELECT ON TABLE public.book FROM limbeck_case_reader;
