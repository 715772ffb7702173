CREATE TABLE grid (x integer, y integer, UNIQUE (y, x));
CREATE TABLE piece (x integer, y integer);
