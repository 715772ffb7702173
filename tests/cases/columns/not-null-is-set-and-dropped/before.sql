CREATE TABLE seat (id integer PRIMARY KEY, number text, coach text NOT NULL);
