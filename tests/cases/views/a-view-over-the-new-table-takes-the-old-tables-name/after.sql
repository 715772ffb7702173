CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE TABLE best_all (id bigint, title text, hidden boolean);
CREATE VIEW best AS SELECT id, title FROM best_all WHERE NOT hidden;
