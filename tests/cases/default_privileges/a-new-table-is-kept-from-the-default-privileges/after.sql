ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO limbeck_case_reader;
CREATE TABLE book (id int, title text);
REVOKE ALL ON book FROM limbeck_case_reader;
