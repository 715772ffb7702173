CREATE TABLE old (id int NOT NULL, name text);
CREATE TABLE child (z int) INHERITS (old);
