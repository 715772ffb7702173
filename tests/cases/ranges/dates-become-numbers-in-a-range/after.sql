CREATE TYPE span AS RANGE (SUBTYPE = numeric);
CREATE TABLE stay (id integer PRIMARY KEY, nights span);
