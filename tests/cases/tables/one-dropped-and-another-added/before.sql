CREATE TABLE telegram (id integer PRIMARY KEY, words text);
