CREATE TABLE book (id int NOT NULL);
