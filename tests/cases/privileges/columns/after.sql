CREATE TABLE book (id int, title text);
GRANT SELECT (id), UPDATE (title) ON book TO limbeck_case_reader;
GRANT ALL (title) ON book TO limbeck_case_writer;
