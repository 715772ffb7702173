CREATE TABLE publisher (id integer PRIMARY KEY);
CREATE TABLE book (id integer PRIMARY KEY, publisher integer REFERENCES publisher);
