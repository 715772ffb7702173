CREATE SCHEMA store;
CREATE TABLE store.client (id integer CONSTRAINT k PRIMARY KEY, full_name text, born date);
CREATE TABLE store.other (a integer);
