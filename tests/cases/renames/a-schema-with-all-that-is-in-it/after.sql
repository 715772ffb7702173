CREATE SCHEMA store;
CREATE TYPE store.state AS ENUM ('new', 'sold');
CREATE TABLE store.book (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, state store.state NOT NULL DEFAULT 'new');
CREATE FUNCTION store.is_new(s store.state) RETURNS boolean LANGUAGE sql IMMUTABLE RETURN s = 'new';
CREATE VIEW store.offer AS SELECT id FROM store.book WHERE store.is_new(state);
CREATE TABLE visit (book integer REFERENCES store.book (id));
