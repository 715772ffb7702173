CREATE TYPE place AS (id int, name text, mayor text);
CREATE TABLE town OF place (id WITH OPTIONS PRIMARY KEY, name WITH OPTIONS NOT NULL);
