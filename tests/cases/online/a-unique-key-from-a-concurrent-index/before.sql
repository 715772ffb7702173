CREATE TABLE a (id int PRIMARY KEY, x int, y text, z int);
