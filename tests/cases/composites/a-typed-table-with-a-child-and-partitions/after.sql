CREATE TYPE place AS (id int, name varchar(20), since date);
CREATE TABLE town OF place;
CREATE TABLE port (ships int) INHERITS (town);
CREATE TABLE city OF place PARTITION BY RANGE (id);
CREATE TABLE city_low PARTITION OF city FOR VALUES FROM (0) TO (10);
