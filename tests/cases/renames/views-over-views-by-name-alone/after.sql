CREATE TABLE book (id integer, price numeric);
CREATE VIEW priced AS SELECT id FROM book WHERE price > 1;
CREATE VIEW later AS SELECT id FROM priced WHERE id > 1;
CREATE MATERIALIZED VIEW kept AS SELECT id FROM later;
CREATE INDEX ON kept (id);
CREATE STATISTICS together ON id, price FROM book;
