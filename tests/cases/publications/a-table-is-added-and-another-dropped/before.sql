CREATE TABLE book (id integer PRIMARY KEY, title text, sold integer);
CREATE TABLE author (id integer PRIMARY KEY, name text);
CREATE PUBLICATION news FOR TABLE book;
