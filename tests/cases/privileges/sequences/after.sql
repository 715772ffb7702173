CREATE SEQUENCE s;
GRANT USAGE ON SEQUENCE s TO limbeck_case_writer;
GRANT SELECT ON SEQUENCE s TO limbeck_case_reader;
