ALTER DEFAULT PRIVILEGES FOR ROLE limbeck_case_writer GRANT ALL ON TABLES TO limbeck_case_reader;
ALTER DEFAULT PRIVILEGES FOR ROLE limbeck_case_writer REVOKE SELECT ON TABLES FROM limbeck_case_writer;
