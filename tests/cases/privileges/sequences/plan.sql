-- grant select on sequence public.s
GRANT SELECT ON SEQUENCE public.s TO limbeck_case_reader;

-- grant usage on sequence public.s
GRANT USAGE ON SEQUENCE public.s TO limbeck_case_writer;
