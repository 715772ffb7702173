CREATE TABLE t (id integer);
CREATE SEQUENCE number OWNED BY t.id;
ALTER TABLE t ALTER COLUMN id SET DEFAULT nextval('number');
