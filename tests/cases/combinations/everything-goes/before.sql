CREATE EXTENSION btree_gist;
CREATE SCHEMA s;
CREATE TYPE s.e AS ENUM ('a', 'b');
CREATE SEQUENCE s.q;
CREATE TABLE s.p (id bigint DEFAULT nextval('s.q') PRIMARY KEY, e s.e NOT NULL);
CREATE TABLE t (id serial, p bigint REFERENCES s.p, during daterange, EXCLUDE USING gist (p WITH =, during WITH &&));
CREATE INDEX t_p_idx ON t (p);
COMMENT ON TABLE t IS 'all of it';
ALTER SEQUENCE s.q OWNED BY s.p.id;
