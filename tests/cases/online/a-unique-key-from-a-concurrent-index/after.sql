CREATE TABLE a (id int PRIMARY KEY, x int, y text, z int, CONSTRAINT a_xy UNIQUE (x, y) INCLUDE (z) WITH (fillfactor = 70) DEFERRABLE INITIALLY DEFERRED);
