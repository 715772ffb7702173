CREATE TABLE t (id integer);
CREATE SEQUENCE number OWNED BY t.id;
