-- grant select by default on tables
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO limbeck_case_reader;
