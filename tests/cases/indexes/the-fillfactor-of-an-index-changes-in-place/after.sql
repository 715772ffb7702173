CREATE TABLE doc (id integer, body text, tags text[]);
CREATE INDEX doc_id ON doc (id) WITH (fillfactor = 70);
