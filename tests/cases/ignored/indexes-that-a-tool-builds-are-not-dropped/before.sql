CREATE TABLE book (id int PRIMARY KEY, title text);
CREATE INDEX tuned ON book (title);
