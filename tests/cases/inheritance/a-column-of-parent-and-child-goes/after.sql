CREATE TABLE animal (id integer NOT NULL);
CREATE TABLE dog (bark text) INHERITS (animal);
