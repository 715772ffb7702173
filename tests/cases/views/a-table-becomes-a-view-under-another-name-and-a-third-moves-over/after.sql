CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE VIEW best AS SELECT id, title FROM book;
CREATE VIEW mid AS SELECT title FROM best;
CREATE VIEW w AS SELECT title FROM mid;
