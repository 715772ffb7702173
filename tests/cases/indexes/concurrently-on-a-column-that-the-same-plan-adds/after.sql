CREATE TABLE doc (body text, slug text);
CREATE INDEX doc_slug ON doc (slug);
