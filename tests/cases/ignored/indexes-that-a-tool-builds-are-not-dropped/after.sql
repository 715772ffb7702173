CREATE TABLE book (id int PRIMARY KEY, title text);
CREATE INDEX tuned ON book (title);
CREATE VIEW v AS SELECT id FROM book;
