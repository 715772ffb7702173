CREATE TABLE book (id int, title text);
REVOKE ALL ON book FROM CURRENT_USER;
