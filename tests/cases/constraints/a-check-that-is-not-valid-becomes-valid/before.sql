CREATE TABLE oven (celsius integer);
ALTER TABLE oven ADD CONSTRAINT warm CHECK (celsius > 0) NOT VALID;
