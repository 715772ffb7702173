CREATE TABLE book (id int, title text, year int);
ALTER TABLE book OWNER TO limbeck_case_owner;
