CREATE SCHEMA s;
CREATE TYPE s.e AS ENUM ('a');
CREATE SEQUENCE s.q;
CREATE TABLE s.p (id integer PRIMARY KEY);
CREATE TABLE s.t (
    id integer CONSTRAINT t_pkey PRIMARY KEY,
    x integer CONSTRAINT t_x_fkey REFERENCES s.p,
    e s.e
);
CREATE INDEX t_x ON s.t (x);
COMMENT ON SCHEMA s IS 'a schema';
COMMENT ON TYPE s.e IS 'a type';
COMMENT ON SEQUENCE s.q IS 'a sequence';
COMMENT ON TABLE s.t IS 'a table';
COMMENT ON COLUMN s.t.e IS 'a column';
COMMENT ON CONSTRAINT t_pkey ON s.t IS 'a key';
COMMENT ON CONSTRAINT t_x_fkey ON s.t IS 'a foreign key';
COMMENT ON INDEX s.t_x IS 'an index';
