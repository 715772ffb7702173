CREATE TABLE book (id bigint, title text);
CREATE VIEW v AS SELECT id, title FROM book;
GRANT SELECT ON v TO limbeck_case_reader, limbeck_case_writer;
GRANT UPDATE (title) ON v TO limbeck_case_auditor;
