CREATE TABLE shelf (id integer PRIMARY KEY);
CREATE TABLE book (id integer, shelf integer CONSTRAINT on_shelf REFERENCES shelf ON DELETE CASCADE DEFERRABLE);
