-- create schema a
CREATE SCHEMA a;

-- create schema b
CREATE SCHEMA b;

-- create schema c
CREATE SCHEMA c;

-- create table a.one
CREATE TABLE a.one (
    id integer NOT NULL,
    two integer,
    CONSTRAINT one_pkey PRIMARY KEY (id)
);

-- create table b.two
CREATE TABLE b.two (
    id integer NOT NULL,
    three integer,
    CONSTRAINT two_pkey PRIMARY KEY (id)
);

-- create table c.three
CREATE TABLE c.three (
    id integer NOT NULL,
    one integer,
    CONSTRAINT three_pkey PRIMARY KEY (id)
);

-- add constraint a.one.one_two_fkey
ALTER TABLE a.one ADD CONSTRAINT one_two_fkey FOREIGN KEY (two) REFERENCES b.two(id);

-- add constraint b.two.two_three_fkey
ALTER TABLE b.two ADD CONSTRAINT two_three_fkey FOREIGN KEY (three) REFERENCES c.three(id);

-- add constraint c.three.three_one_fkey
ALTER TABLE c.three ADD CONSTRAINT three_one_fkey FOREIGN KEY (one) REFERENCES a.one(id);
