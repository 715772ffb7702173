CREATE TABLE animal (id integer NOT NULL, name text DEFAULT 'x', CONSTRAINT p CHECK (id > 1000) NO INHERIT, CONSTRAINT named CHECK (name <> ''));
CREATE TABLE dog (bark text) INHERITS (animal);
