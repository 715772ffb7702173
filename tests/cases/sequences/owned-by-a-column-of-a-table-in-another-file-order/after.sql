CREATE TABLE t (id integer);
CREATE SEQUENCE a_first AS integer OWNED BY t.id;
CREATE TABLE a_table (id integer DEFAULT nextval('a_first'));
