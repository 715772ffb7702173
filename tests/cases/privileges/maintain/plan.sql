-- grant maintain, select on table public.book
GRANT MAINTAIN, SELECT ON TABLE public.book TO limbeck_case_reader;
