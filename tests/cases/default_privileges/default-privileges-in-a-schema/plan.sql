-- grant usage by default on sequences in schema shop
ALTER DEFAULT PRIVILEGES IN SCHEMA shop GRANT USAGE ON SEQUENCES TO limbeck_case_writer;

-- grant select by default on tables in schema shop
ALTER DEFAULT PRIVILEGES IN SCHEMA shop GRANT SELECT ON TABLES TO limbeck_case_reader;
