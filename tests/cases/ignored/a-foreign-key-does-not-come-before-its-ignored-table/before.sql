CREATE TABLE book (id int PRIMARY KEY, job int);
