CREATE TABLE doc (id integer, body text, tags text[]);
CREATE INDEX doc_id ON doc USING brin (id) WITH (pages_per_range = 16);
