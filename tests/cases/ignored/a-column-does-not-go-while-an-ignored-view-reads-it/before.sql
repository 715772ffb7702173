CREATE SCHEMA reports;
CREATE TABLE book (id int PRIMARY KEY, title text);
CREATE VIEW reports.titles AS SELECT title FROM book;
