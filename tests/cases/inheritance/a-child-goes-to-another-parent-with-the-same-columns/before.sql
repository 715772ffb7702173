CREATE TABLE plant (id int NOT NULL, name text, CONSTRAINT named CHECK (name <> ''));
CREATE TABLE animal (id int NOT NULL, name text, CONSTRAINT named CHECK (name <> ''));
CREATE TABLE coral (depth int) INHERITS (plant);
