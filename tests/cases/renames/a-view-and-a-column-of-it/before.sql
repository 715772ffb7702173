CREATE TABLE book (id integer, price numeric);
CREATE VIEW offer AS SELECT id, price AS cost FROM book;
CREATE VIEW cheap AS SELECT id FROM offer WHERE cost < 10;
