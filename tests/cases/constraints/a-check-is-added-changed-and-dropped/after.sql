CREATE TABLE oven (celsius integer, CONSTRAINT warm CHECK (celsius > 20), CONSTRAINT even CHECK (celsius % 2 = 0));
