CREATE TABLE doc (body text, at date, d jsonb);
CREATE INDEX doc_a ON doc (body) WITH (fillfactor = 70);
CREATE INDEX doc_b ON doc (at);
CREATE INDEX doc_c ON doc USING gin (d) WITH (fastupdate = off);
