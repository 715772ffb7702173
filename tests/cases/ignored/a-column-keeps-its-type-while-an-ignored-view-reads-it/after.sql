CREATE SCHEMA reports;
CREATE TABLE book (id int PRIMARY KEY, title varchar(9));
