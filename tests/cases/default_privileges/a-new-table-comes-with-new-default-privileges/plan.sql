-- create table public.book
CREATE TABLE public.book (
    id integer,
    title text
);

-- grant select on table public.book
GRANT SELECT ON TABLE public.book TO limbeck_case_reader;

-- grant select by default on tables
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO limbeck_case_reader;
