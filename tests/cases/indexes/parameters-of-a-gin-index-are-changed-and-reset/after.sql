CREATE TABLE doc (id integer, body text, tags text[]);
CREATE INDEX doc_tags ON doc USING gin (tags) WITH (gin_pending_list_limit = 128);
