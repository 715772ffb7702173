CREATE SCHEMA shop;
CREATE SCHEMA "My log";
CREATE TABLE shop.book (id integer PRIMARY KEY, title text);
CREATE TABLE "My log".line (id integer PRIMARY KEY, text text);
CREATE PUBLICATION news FOR TABLES IN SCHEMA "My log" WITH (publish = 'insert');
