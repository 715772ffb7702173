CREATE SCHEMA limbeck_case_reader;
CREATE TABLE limbeck_case_reader.t ();
GRANT USAGE ON SCHEMA limbeck_case_reader TO limbeck_case_reader;
GRANT SELECT ON limbeck_case_reader.t TO limbeck_case_reader;
