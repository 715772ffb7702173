CREATE TABLE book (id int);
GRANT SELECT (id) ON book TO limbeck_case_reader;
