CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE VIEW books AS SELECT id FROM book;
CREATE RULE put AS ON INSERT TO books DO INSTEAD NOTHING;
