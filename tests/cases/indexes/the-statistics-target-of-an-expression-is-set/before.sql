CREATE TABLE doc (id integer, body text, tags text[]);
CREATE INDEX doc_lower ON doc (id, lower(body));
