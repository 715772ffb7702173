CREATE SCHEMA shop;
CREATE TABLE shop.book (id integer);
