CREATE TABLE doc (body text, tags text[], ts tsvector, data jsonb);
