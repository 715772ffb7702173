CREATE TABLE book (id int, title text);
GRANT ALL ON book TO limbeck_case_writer;
