CREATE TABLE book (id int, title text);
CREATE VIEW v AS SELECT id, title FROM book;
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO limbeck_case_reader;
