CREATE TABLE room (id integer PRIMARY KEY, smoking boolean NOT NULL);
