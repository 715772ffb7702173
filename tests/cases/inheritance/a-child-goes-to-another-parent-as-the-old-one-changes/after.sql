CREATE TABLE p1 (a int, z int CHECK (z > 0), CONSTRAINT pos CHECK (a > 0)); CREATE TABLE p2 (a int); CREATE TABLE c (a int) INHERITS (p2);
