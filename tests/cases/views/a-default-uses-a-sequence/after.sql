CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE SEQUENCE s;
CREATE VIEW v AS SELECT id, title FROM book;
ALTER VIEW v ALTER COLUMN id SET DEFAULT nextval('s');
