CREATE SCHEMA archive;
CREATE TABLE archive.letter (id integer PRIMARY KEY, body text);
CREATE TABLE kept (id integer);
