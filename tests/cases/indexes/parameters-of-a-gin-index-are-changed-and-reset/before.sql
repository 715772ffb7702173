CREATE TABLE doc (id integer, body text, tags text[]);
CREATE INDEX doc_tags ON doc USING gin (tags) WITH (fastupdate = off);
