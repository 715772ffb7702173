-- grant insert, select on table public.book
GRANT INSERT, SELECT ON TABLE public.book TO limbeck_case_reader, limbeck_case_writer;
