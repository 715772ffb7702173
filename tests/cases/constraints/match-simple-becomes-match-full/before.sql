CREATE TABLE grid (x integer, y integer, PRIMARY KEY (x, y));
CREATE TABLE piece (x integer, y integer, CONSTRAINT on_grid FOREIGN KEY (x, y) REFERENCES grid);
