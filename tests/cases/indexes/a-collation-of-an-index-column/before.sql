CREATE TABLE doc (body text);
CREATE INDEX doc_body ON doc (body);
