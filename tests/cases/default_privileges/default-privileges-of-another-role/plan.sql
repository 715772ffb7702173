-- revoke select by default on tables for role limbeck_case_writer
ALTER DEFAULT PRIVILEGES FOR ROLE limbeck_case_writer REVOKE SELECT ON TABLES FROM limbeck_case_writer;

-- grant all by default on tables for role limbeck_case_writer
ALTER DEFAULT PRIVILEGES FOR ROLE limbeck_case_writer GRANT ALL ON TABLES TO limbeck_case_reader;
