CREATE TABLE book (id int, title text);
ALTER TABLE book OWNER TO limbeck_case_owner;
GRANT SELECT ON book TO limbeck_case_reader;
