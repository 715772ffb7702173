CREATE TABLE flag (id integer PRIMARY KEY, a boolean, b text);
