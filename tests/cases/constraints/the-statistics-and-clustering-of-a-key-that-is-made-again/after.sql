CREATE TABLE shelf (id integer, b integer, CONSTRAINT k UNIQUE (id, b) WITH (fillfactor = 60));
ALTER TABLE shelf CLUSTER ON k;
