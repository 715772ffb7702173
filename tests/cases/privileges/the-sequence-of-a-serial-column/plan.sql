-- grant usage on sequence public.t_id_seq
GRANT USAGE ON SEQUENCE public.t_id_seq TO limbeck_case_writer;
