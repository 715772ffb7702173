CREATE TABLE book (id int, title text);
ALTER TABLE book OWNER TO limbeck_case_owner;
