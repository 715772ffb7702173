CREATE TYPE place AS (id int, name text, since date);
CREATE TABLE town OF place (id WITH OPTIONS PRIMARY KEY, name WITH OPTIONS NOT NULL, since WITH OPTIONS DEFAULT date '2020-01-01');
