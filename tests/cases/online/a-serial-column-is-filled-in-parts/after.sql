CREATE TABLE a (id int PRIMARY KEY, number serial);
