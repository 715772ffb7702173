CREATE TABLE book (id int, title text);
GRANT CREATE ON SCHEMA public TO PUBLIC;
