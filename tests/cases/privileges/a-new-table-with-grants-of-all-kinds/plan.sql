-- create table public.book
CREATE TABLE public.book (
    id integer,
    title text
);

-- grant select on table public.book
GRANT SELECT ON TABLE public.book TO limbeck_case_reader;

-- grant all on table public.book
GRANT ALL ON TABLE public.book TO limbeck_case_writer WITH GRANT OPTION;

-- grant update on column public.book.title
GRANT UPDATE (title) ON TABLE public.book TO limbeck_case_auditor;
