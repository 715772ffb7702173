CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE TABLE top (id bigint, title text);
COMMENT ON COLUMN top.title IS 'best';
