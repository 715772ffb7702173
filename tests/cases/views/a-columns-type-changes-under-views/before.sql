CREATE TABLE book (id bigint PRIMARY KEY, title varchar(20) NOT NULL, price integer);
CREATE VIEW titles AS SELECT id, title FROM book;
CREATE VIEW long_titles AS SELECT * FROM titles WHERE length(title) > 10;
COMMENT ON COLUMN long_titles.title IS 'long';
CREATE VIEW prices AS SELECT price FROM book;
