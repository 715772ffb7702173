-- grant all on table public.book
GRANT ALL ON TABLE public.book TO limbeck_case_writer;
