CREATE TABLE account (id integer PRIMARY KEY, owner text NOT NULL);
