CREATE TYPE span AS RANGE (SUBTYPE = date);
CREATE TABLE stay (id integer PRIMARY KEY, nights span);
