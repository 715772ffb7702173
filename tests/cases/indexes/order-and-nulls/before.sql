CREATE TABLE a (x integer, y integer, z integer);
CREATE INDEX a_xyz ON a (x, y, z);
