-- revoke references on table public.a
REVOKE REFERENCES ON TABLE public.a FROM limbeck_case_writer;

-- grant references on column public.a.id
GRANT REFERENCES (id) ON TABLE public.a TO limbeck_case_writer;
