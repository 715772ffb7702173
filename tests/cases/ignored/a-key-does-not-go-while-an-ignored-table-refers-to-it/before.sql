CREATE TABLE book (id int PRIMARY KEY);
CREATE TABLE river_job (book int REFERENCES book (id));
