CREATE TABLE grid (x integer, y integer, UNIQUE (y, x));
CREATE TABLE piece (x integer, y integer, CONSTRAINT on_grid FOREIGN KEY (x, y) REFERENCES grid (x, y) MATCH FULL);
