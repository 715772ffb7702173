CREATE TABLE a (id int, code text); CREATE TABLE b (id int PRIMARY KEY, a text);
