CREATE TABLE a (id int PRIMARY KEY, n integer);
