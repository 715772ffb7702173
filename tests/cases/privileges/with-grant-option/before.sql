CREATE TABLE book (id int, title text);
GRANT SELECT ON book TO limbeck_case_reader;
