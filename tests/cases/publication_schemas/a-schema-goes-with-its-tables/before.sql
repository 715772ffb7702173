CREATE SCHEMA shop;
CREATE SCHEMA log;
CREATE TABLE shop.book (id integer PRIMARY KEY, title text);
CREATE TABLE log.line (id integer PRIMARY KEY, text text);
CREATE PUBLICATION news FOR TABLES IN SCHEMA shop, log;
