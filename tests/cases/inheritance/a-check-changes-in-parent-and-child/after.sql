CREATE TABLE animal (id integer NOT NULL, name text DEFAULT 'x', CONSTRAINT named CHECK (name <> 'nobody'));
CREATE TABLE dog (bark text) INHERITS (animal);
