CREATE TABLE animal (id integer NOT NULL, name text DEFAULT 'y', CONSTRAINT named CHECK (name <> ''));
CREATE TABLE dog (bark text) INHERITS (animal);
