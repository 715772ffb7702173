CREATE TABLE oven (celsius integer, CONSTRAINT warm CHECK (celsius > 0), CONSTRAINT safe CHECK (celsius < 300));
