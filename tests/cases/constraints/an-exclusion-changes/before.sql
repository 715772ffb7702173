CREATE TABLE zone (area circle, CONSTRAINT apart EXCLUDE USING gist (area WITH &&));
