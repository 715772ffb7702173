CREATE TABLE doc (body text);
CREATE UNIQUE INDEX doc_body ON doc (body);
