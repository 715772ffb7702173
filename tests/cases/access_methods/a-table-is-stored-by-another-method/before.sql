CREATE TABLE book (id integer PRIMARY KEY, title text);
CREATE INDEX book_title ON book (title);
