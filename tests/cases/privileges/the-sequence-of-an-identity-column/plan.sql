-- grant all on sequence public.t_id_seq
GRANT ALL ON SEQUENCE public.t_id_seq TO limbeck_case_writer;

-- grant select on column public.t.id
GRANT SELECT (id) ON TABLE public.t TO limbeck_case_reader;
