CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE VIEW v AS SELECT id FROM book;
COMMENT ON VIEW v IS 'ids';
COMMENT ON COLUMN v.id IS 'id';
