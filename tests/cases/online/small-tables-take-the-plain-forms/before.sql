CREATE TABLE country (id int PRIMARY KEY, name text);
CREATE TABLE lookup_lang (id int PRIMARY KEY, name text);
CREATE TABLE book (id int PRIMARY KEY, name text);
CREATE MATERIALIZED VIEW lookup_names AS SELECT id, name FROM country;
CREATE UNIQUE INDEX lookup_names_id ON lookup_names (id);
