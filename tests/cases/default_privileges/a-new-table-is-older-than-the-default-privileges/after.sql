CREATE TABLE book (id int, title text);
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO limbeck_case_reader;
