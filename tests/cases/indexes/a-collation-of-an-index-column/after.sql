CREATE TABLE doc (body text);
CREATE INDEX doc_body ON doc (body COLLATE "C", lower(body) COLLATE "POSIX" DESC);
