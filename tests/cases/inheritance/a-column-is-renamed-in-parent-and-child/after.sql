CREATE TABLE animal (id integer NOT NULL, called text DEFAULT 'x', CONSTRAINT named CHECK (called <> ''));
CREATE TABLE dog (bark text) INHERITS (animal);
