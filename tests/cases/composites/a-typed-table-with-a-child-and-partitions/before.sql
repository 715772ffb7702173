CREATE TYPE place AS (id int, name text);
CREATE TABLE town OF place;
CREATE TABLE port (ships int) INHERITS (town);
CREATE TABLE city OF place PARTITION BY RANGE (id);
CREATE TABLE city_low PARTITION OF city FOR VALUES FROM (0) TO (10);
