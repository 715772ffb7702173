CREATE EXTENSION pg_trgm;
CREATE TABLE doc (body text);
CREATE INDEX doc_trgm ON doc USING gin (body gin_trgm_ops);
