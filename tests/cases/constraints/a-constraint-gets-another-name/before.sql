CREATE TABLE oven (celsius integer, CONSTRAINT oven_celsius_check1 CHECK (celsius > 0), CONSTRAINT k UNIQUE (celsius));
