CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE TABLE best (id bigint, title text);
CREATE INDEX best_title ON best (title);
