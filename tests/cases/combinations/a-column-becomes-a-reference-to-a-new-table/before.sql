CREATE TABLE book (id integer PRIMARY KEY, author text NOT NULL, title text);
