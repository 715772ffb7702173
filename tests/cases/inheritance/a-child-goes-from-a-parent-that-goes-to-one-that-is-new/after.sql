CREATE TABLE new (id int NOT NULL, name text);
CREATE TABLE child (z int) INHERITS (new);
