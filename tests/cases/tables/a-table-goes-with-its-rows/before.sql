CREATE TABLE ticket (id integer PRIMARY KEY, seat text NOT NULL);
