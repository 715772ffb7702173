CREATE TABLE book (id int, title text);
CREATE VIEW v AS SELECT id, title FROM book;
GRANT SELECT ON v TO limbeck_case_reader, limbeck_case_writer;
GRANT UPDATE (title) ON v TO limbeck_case_auditor;
REVOKE ALL ON book FROM CURRENT_USER;
GRANT SELECT ON book TO CURRENT_USER;
