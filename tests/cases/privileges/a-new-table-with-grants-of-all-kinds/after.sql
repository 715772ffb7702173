CREATE TABLE book (id int, title text);
GRANT SELECT ON book TO limbeck_case_reader;
GRANT ALL ON book TO limbeck_case_writer WITH GRANT OPTION;
GRANT UPDATE (title) ON book TO limbeck_case_auditor;
