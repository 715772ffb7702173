CREATE TABLE book (id integer);
GRANT MAINTAIN, SELECT ON book TO limbeck_case_reader;
