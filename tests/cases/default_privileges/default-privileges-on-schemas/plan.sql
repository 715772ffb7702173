-- grant usage by default on schemas
ALTER DEFAULT PRIVILEGES GRANT USAGE ON SCHEMAS TO limbeck_case_reader;
