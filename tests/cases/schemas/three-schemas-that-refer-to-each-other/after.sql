CREATE SCHEMA a;
CREATE SCHEMA b;
CREATE SCHEMA c;
CREATE TABLE a.one (id integer PRIMARY KEY, two integer);
CREATE TABLE b.two (id integer PRIMARY KEY, three integer);
CREATE TABLE c.three (id integer PRIMARY KEY, one integer REFERENCES a.one);
ALTER TABLE a.one ADD FOREIGN KEY (two) REFERENCES b.two;
ALTER TABLE b.two ADD FOREIGN KEY (three) REFERENCES c.three;
