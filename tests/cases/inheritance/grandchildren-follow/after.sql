CREATE TABLE animal (id bigint NOT NULL, wild boolean DEFAULT true, name text DEFAULT 'x', CONSTRAINT named CHECK (name <> ''));
CREATE TABLE dog (bark text) INHERITS (animal);
CREATE TABLE puppy (age integer) INHERITS (dog);
