CREATE TABLE new (id int CONSTRAINT has_id NOT NULL, name text);
CREATE TABLE child (z int) INHERITS (new);
