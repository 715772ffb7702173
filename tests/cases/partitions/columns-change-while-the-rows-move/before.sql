CREATE TABLE log (id serial, at timestamp NOT NULL, gone text, code text, n integer, kept smallint);
