CREATE TABLE doc (body text, at date, d jsonb);
CREATE INDEX doc_a ON doc (body) WITH (fillfactor = 90, deduplicate_items = off);
CREATE INDEX doc_b ON doc (at) WITH (fillfactor = 100);
CREATE INDEX doc_c ON doc USING gin (d);
