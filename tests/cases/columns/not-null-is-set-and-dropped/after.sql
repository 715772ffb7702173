CREATE TABLE seat (id integer PRIMARY KEY, number text NOT NULL, coach text);
