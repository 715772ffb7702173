CREATE TABLE p1 (a int, b int); CREATE TABLE p2 (a int); CREATE TABLE c (a int, b int) INHERITS (p1);
