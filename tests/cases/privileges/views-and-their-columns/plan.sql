-- grant select on view public.v
GRANT SELECT ON TABLE public.v TO limbeck_case_reader;

-- grant update on column public.v.title
GRANT UPDATE (title) ON TABLE public.v TO limbeck_case_writer;
