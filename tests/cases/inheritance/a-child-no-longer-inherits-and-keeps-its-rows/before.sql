CREATE TABLE animal (id integer NOT NULL, name text DEFAULT 'x', CONSTRAINT named CHECK (name <> ''));
CREATE TABLE dog (id integer NOT NULL, name text DEFAULT 'x', bark text, CONSTRAINT named CHECK (name <> '')) INHERITS (animal);
