CREATE TABLE a (x int, "Y z" text, CONSTRAINT "a Key" UNIQUE NULLS NOT DISTINCT (x, "Y z"));
