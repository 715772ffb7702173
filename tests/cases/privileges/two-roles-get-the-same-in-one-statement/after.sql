CREATE TABLE book (id int, title text);
GRANT SELECT, INSERT ON book TO limbeck_case_reader, limbeck_case_writer;
