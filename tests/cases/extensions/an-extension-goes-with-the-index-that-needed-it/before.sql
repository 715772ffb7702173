CREATE EXTENSION pg_trgm;
CREATE TABLE doc (body text);
CREATE INDEX doc_body_trgm ON doc USING gist (body gist_trgm_ops);
