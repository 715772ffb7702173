CREATE TABLE passport (id integer PRIMARY KEY, country text);
