CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE VIEW best AS SELECT id, title FROM book;
COMMENT ON VIEW best IS 'best';
COMMENT ON COLUMN best.title IS 'cover';
