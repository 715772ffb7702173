CREATE TABLE book (id int, title text, year int);
GRANT SELECT ON book TO limbeck_case_reader;
