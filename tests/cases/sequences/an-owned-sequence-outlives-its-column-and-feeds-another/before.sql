CREATE TABLE t (id integer, old_number integer);
CREATE SEQUENCE number OWNED BY t.old_number;
ALTER TABLE t ALTER COLUMN old_number SET DEFAULT nextval('number');
