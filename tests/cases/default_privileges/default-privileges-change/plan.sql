-- revoke select by default on tables
ALTER DEFAULT PRIVILEGES REVOKE SELECT ON TABLES FROM limbeck_case_reader;

-- grant insert, select by default on tables
ALTER DEFAULT PRIVILEGES GRANT INSERT, SELECT ON TABLES TO limbeck_case_writer WITH GRANT OPTION;
