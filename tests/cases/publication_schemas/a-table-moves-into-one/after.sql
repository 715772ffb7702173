CREATE SCHEMA shop;
CREATE TABLE shop.shelf (id integer PRIMARY KEY);
CREATE TABLE shop.book (id integer PRIMARY KEY, title text);
CREATE PUBLICATION news FOR TABLES IN SCHEMA shop;
