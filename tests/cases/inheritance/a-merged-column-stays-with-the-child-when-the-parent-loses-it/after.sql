CREATE TABLE animal (id integer NOT NULL);
CREATE TABLE dog (id integer NOT NULL, name text DEFAULT 'x', bark text, CONSTRAINT named CHECK (name <> '')) INHERITS (animal);
