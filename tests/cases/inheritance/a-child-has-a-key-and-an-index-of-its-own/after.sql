CREATE TABLE animal (id integer NOT NULL, name text DEFAULT 'x', CONSTRAINT named CHECK (name <> ''));
CREATE TABLE dog (bark text) INHERITS (animal);
ALTER TABLE dog ADD PRIMARY KEY (id);
CREATE INDEX dog_name ON dog (name);
