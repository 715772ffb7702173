-- grant all on schema shop
GRANT ALL ON SCHEMA shop TO limbeck_case_writer;

-- grant usage on schema shop
GRANT USAGE ON SCHEMA shop TO limbeck_case_reader;
