CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE SCHEMA reports;
CREATE VIEW reports.v AS SELECT id FROM book;
CREATE VIEW reports.w AS SELECT id FROM reports.v;
