CREATE TABLE book (id int, title text);
REVOKE USAGE ON SCHEMA public FROM PUBLIC;
