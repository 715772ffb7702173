CREATE SCHEMA shop;
CREATE TABLE shop.book (title text NOT NULL);
