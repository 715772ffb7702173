CREATE TABLE book (id bigint, title text);
CREATE VIEW v AS SELECT id, title FROM book;
ALTER VIEW v OWNER TO limbeck_case_owner;
GRANT SELECT ON book TO limbeck_case_owner;
