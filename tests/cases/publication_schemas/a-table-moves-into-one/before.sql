CREATE SCHEMA shop;
CREATE TABLE shop.shelf (id integer PRIMARY KEY);
CREATE TABLE book (id integer PRIMARY KEY, title text);
CREATE PUBLICATION news FOR TABLE book, TABLES IN SCHEMA shop;
