CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE SCHEMA shop;
CREATE TABLE shop.item (id bigint);
CREATE VIEW v AS SELECT id FROM shop.item;
CREATE VIEW w AS SELECT v.id FROM v;
