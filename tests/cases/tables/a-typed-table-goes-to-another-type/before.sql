CREATE TYPE place AS (id int, name text);
CREATE TABLE town OF place (id WITH OPTIONS NOT NULL);
