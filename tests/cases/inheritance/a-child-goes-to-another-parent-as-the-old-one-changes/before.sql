CREATE TABLE p1 (a int); CREATE TABLE p2 (a int); CREATE TABLE c (a int) INHERITS (p1);
