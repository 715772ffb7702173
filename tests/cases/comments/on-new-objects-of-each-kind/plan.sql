-- create schema s
CREATE SCHEMA s;

-- create type s.e
CREATE TYPE s.e AS ENUM ('a');

-- create sequence s.q
CREATE SEQUENCE s.q;

-- create table s.p
CREATE TABLE s.p (
    id integer NOT NULL,
    CONSTRAINT p_pkey PRIMARY KEY (id)
);

-- create table s.t
CREATE TABLE s.t (
    id integer NOT NULL,
    x integer,
    e s.e,
    CONSTRAINT t_pkey PRIMARY KEY (id),
    CONSTRAINT t_x_fkey FOREIGN KEY (x) REFERENCES s.p(id)
);

-- create index s.t_x
CREATE INDEX t_x ON s.t USING btree (x);

-- comment on schema s
COMMENT ON SCHEMA s IS 'a schema';

-- comment on type s.e
COMMENT ON TYPE s.e IS 'a type';

-- comment on sequence s.q
COMMENT ON SEQUENCE s.q IS 'a sequence';

-- comment on table s.t
COMMENT ON TABLE s.t IS 'a table';

-- comment on index s.t_x
COMMENT ON INDEX s.t_x IS 'an index';

-- comment on column s.t.e
COMMENT ON COLUMN s.t.e IS 'a column';

-- comment on constraint s.t.t_pkey
COMMENT ON CONSTRAINT t_pkey ON s.t IS 'a key';

-- comment on constraint s.t.t_x_fkey
COMMENT ON CONSTRAINT t_x_fkey ON s.t IS 'a foreign key';
