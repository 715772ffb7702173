CREATE SCHEMA shop;
GRANT USAGE ON SCHEMA shop TO limbeck_case_reader, limbeck_case_writer;
GRANT CREATE ON SCHEMA shop TO limbeck_case_writer;
