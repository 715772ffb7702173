CREATE TABLE person (id integer PRIMARY KEY, age integer NOT NULL, mail text);
