CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE TYPE state AS ENUM ('new', 'old', 'lost');
CREATE TABLE copy (id integer, state state);
CREATE VIEW v AS SELECT id FROM copy WHERE state = 'lost';
