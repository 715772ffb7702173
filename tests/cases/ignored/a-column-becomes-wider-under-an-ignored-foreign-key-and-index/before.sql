CREATE TABLE book (id int PRIMARY KEY);
CREATE INDEX tuned ON book (id);
CREATE TABLE river_job (book int REFERENCES book (id));
