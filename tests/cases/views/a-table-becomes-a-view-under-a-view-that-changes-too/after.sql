CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE VIEW best AS SELECT id, title FROM book;
CREATE VIEW w AS SELECT title FROM best WHERE id > 1;
CREATE VIEW x AS SELECT title FROM w;
