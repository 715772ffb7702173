-- grant select on column public.book.id
GRANT SELECT (id) ON TABLE public.book TO limbeck_case_reader;

-- grant all on column public.book.title
GRANT ALL (title) ON TABLE public.book TO limbeck_case_writer;

-- grant update on column public.book.title
GRANT UPDATE (title) ON TABLE public.book TO limbeck_case_reader;
