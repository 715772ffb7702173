CREATE TABLE oven (celsius integer, CONSTRAINT warm CHECK (celsius > 0) NO INHERIT);
