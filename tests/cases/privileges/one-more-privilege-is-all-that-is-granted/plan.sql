-- grant update on table public.book
GRANT UPDATE ON TABLE public.book TO limbeck_case_reader;
