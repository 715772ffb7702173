CREATE TABLE animal (id bigint NOT NULL, name text DEFAULT 'x', CONSTRAINT named CHECK (name <> ''));
CREATE TABLE dog (bark text) INHERITS (animal);
