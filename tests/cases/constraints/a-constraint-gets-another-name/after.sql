CREATE TABLE oven (celsius integer, CONSTRAINT oven_is_warm CHECK (celsius > 0), CONSTRAINT oven_celsius_key UNIQUE (celsius));
