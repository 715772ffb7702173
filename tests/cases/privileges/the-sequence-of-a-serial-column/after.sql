CREATE TABLE t (id serial);
GRANT USAGE ON SEQUENCE t_id_seq TO limbeck_case_writer;
