CREATE TABLE animal (id integer NOT NULL, name text DEFAULT 'x', CONSTRAINT named CHECK (name <> ''));
CREATE TABLE dog (name text DEFAULT 'x', bark text) INHERITS (animal);
