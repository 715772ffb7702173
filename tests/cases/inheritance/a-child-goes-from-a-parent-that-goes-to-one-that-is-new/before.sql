CREATE TABLE old (id int CONSTRAINT has_id NOT NULL, name text);
CREATE TABLE child (z int) INHERITS (old);
