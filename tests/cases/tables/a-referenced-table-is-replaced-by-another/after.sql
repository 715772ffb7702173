CREATE TABLE imprint (code integer PRIMARY KEY, since date, house text NOT NULL);
CREATE TABLE book (id integer PRIMARY KEY, publisher integer REFERENCES imprint);
