CREATE TABLE animal (id integer NOT NULL);
CREATE TABLE dog (bark text, name text DEFAULT 'x') INHERITS (animal);
