CREATE SCHEMA shop;
CREATE TYPE shop.state AS ENUM ('new', 'sold');
CREATE TABLE shop.book (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, state shop.state NOT NULL DEFAULT 'new');
CREATE FUNCTION shop.is_new(s shop.state) RETURNS boolean LANGUAGE sql IMMUTABLE RETURN s = 'new';
CREATE VIEW shop.offer AS SELECT id FROM shop.book WHERE shop.is_new(state);
CREATE TABLE visit (book integer REFERENCES shop.book (id));
