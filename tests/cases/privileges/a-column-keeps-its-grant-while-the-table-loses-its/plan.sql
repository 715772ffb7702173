-- revoke select on table public.book
REVOKE SELECT ON TABLE public.book FROM limbeck_case_reader;

-- grant select on column public.book.id
GRANT SELECT (id) ON TABLE public.book TO limbeck_case_reader;
