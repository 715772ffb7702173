CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE VIEW v AS SELECT id, title AS "Name" FROM book;
COMMENT ON COLUMN v."Name" IS 'cover';
