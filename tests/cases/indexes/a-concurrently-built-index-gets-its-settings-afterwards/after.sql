CREATE TABLE doc (id integer, body text, tags text[]);
CREATE INDEX doc_lower ON doc (lower(body));
ALTER INDEX doc_lower ALTER COLUMN 1 SET STATISTICS 300;
ALTER TABLE doc CLUSTER ON doc_lower;
