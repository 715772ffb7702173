CREATE TABLE shelf (id integer, b integer, CONSTRAINT k PRIMARY KEY (id) INCLUDE (b) WITH (fillfactor = 60, deduplicate_items = off));
