CREATE TABLE parent (a integer NOT NULL, b integer, c integer CONSTRAINT has_c NOT NULL NO INHERIT);
CREATE TABLE child (x integer) INHERITS (parent);
