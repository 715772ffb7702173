CREATE TYPE spot AS (id int, name text, height int);
CREATE TABLE town OF spot (id WITH OPTIONS NOT NULL);
