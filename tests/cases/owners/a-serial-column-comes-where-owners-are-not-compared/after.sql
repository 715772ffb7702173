CREATE TABLE book (id int, title text, n serial);
ALTER TABLE book OWNER TO limbeck_case_owner;
