CREATE TABLE animal (id integer NOT NULL, name text DEFAULT 'x', CONSTRAINT named CHECK (name <> ''));
CREATE TABLE dog (bark text) INHERITS (animal);
