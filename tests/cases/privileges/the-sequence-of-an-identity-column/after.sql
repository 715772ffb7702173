CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY);
GRANT ALL ON SEQUENCE t_id_seq TO limbeck_case_writer;
GRANT SELECT (id) ON t TO limbeck_case_reader;
