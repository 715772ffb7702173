CREATE TABLE doc (id integer, body text, tags text[]);
CREATE INDEX doc_id ON doc (id);
