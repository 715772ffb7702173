CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE TABLE top (id bigint, title text);
CREATE INDEX top_title ON top (title);
CREATE VIEW w AS SELECT title FROM top;
