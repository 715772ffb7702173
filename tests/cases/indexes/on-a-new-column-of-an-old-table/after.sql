CREATE TABLE doc (body text, slug text NOT NULL DEFAULT '');
CREATE INDEX doc_slug ON doc (slug) WHERE slug <> '';
