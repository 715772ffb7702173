CREATE TABLE book (id int, title text);
CREATE VIEW v AS SELECT id, title FROM book;
ALTER VIEW v OWNER TO limbeck_case_owner;
GRANT SELECT ON v TO limbeck_case_reader;
REVOKE INSERT ON v FROM limbeck_case_owner;
