CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price numeric(8,2));
CREATE VIEW cheap WITH (security_barrier = true) AS SELECT id, title FROM book WHERE price < 10 WITH LOCAL CHECK OPTION;
COMMENT ON VIEW cheap IS 'What anyone can buy';
COMMENT ON COLUMN cheap.title IS 'As on the cover';
ALTER VIEW cheap ALTER COLUMN title SET DEFAULT 'untitled';
