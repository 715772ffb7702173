CREATE TABLE a (x int, y text);
