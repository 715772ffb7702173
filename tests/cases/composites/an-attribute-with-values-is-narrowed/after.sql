CREATE TYPE visit AS (at date, place text);
CREATE TABLE guest (id integer PRIMARY KEY, last visit);
