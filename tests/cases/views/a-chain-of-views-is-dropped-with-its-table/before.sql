CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE VIEW z AS SELECT id, title FROM book;
CREATE VIEW y AS SELECT * FROM z;
CREATE VIEW x AS SELECT y.id, z.title FROM y JOIN z USING (id);
