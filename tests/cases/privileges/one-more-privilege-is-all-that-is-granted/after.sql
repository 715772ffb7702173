CREATE TABLE book (id int, title text);
GRANT SELECT, UPDATE ON book TO limbeck_case_reader;
