-- create schema limbeck_case_reader
CREATE SCHEMA limbeck_case_reader;

-- create table limbeck_case_reader.t
CREATE TABLE limbeck_case_reader.t ();

-- grant usage on schema limbeck_case_reader
GRANT USAGE ON SCHEMA limbeck_case_reader TO limbeck_case_reader;

-- grant select on table limbeck_case_reader.t
GRANT SELECT ON TABLE limbeck_case_reader.t TO limbeck_case_reader;
