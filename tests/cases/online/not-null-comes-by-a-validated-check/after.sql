CREATE TABLE a (id int PRIMARY KEY, title text NOT NULL, note text NOT NULL);
