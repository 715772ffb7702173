CREATE TABLE plant (id int CONSTRAINT has_id NOT NULL, name text, CONSTRAINT named CHECK (name <> ''));
CREATE TABLE animal (id int CONSTRAINT has_id NOT NULL, name text, CONSTRAINT named CHECK (name <> ''));
CREATE TABLE coral (depth int) INHERITS (animal);
