CREATE TABLE doc (id integer, body text, tags text[]);
CREATE INDEX doc_lower ON doc (id, lower(body));
ALTER INDEX doc_lower ALTER COLUMN 2 SET STATISTICS 300;
