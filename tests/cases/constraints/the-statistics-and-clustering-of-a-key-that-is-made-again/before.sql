CREATE TABLE shelf (id integer, b integer, CONSTRAINT k UNIQUE (id) WITH (fillfactor = 60));
ALTER TABLE shelf CLUSTER ON k;
