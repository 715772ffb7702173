CREATE TABLE a (id int PRIMARY KEY, title text, note text);
