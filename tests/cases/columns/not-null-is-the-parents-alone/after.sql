CREATE TABLE parent (a integer NOT NULL, b integer CONSTRAINT parent_b_not_null NOT NULL NO INHERIT, c integer CONSTRAINT has_c NOT NULL);
CREATE TABLE child (x integer) INHERITS (parent);
