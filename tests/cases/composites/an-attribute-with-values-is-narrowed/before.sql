CREATE TYPE visit AS (at timestamp, place text);
CREATE TABLE guest (id integer PRIMARY KEY, last visit);
