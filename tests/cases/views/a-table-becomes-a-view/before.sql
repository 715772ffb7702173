CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE TABLE best (id bigint, title text);
COMMENT ON TABLE best IS 'best';
COMMENT ON COLUMN best.title IS 'cover';
