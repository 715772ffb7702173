CREATE TABLE a (x int, "Y z" text);
