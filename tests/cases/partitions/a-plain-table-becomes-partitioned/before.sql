CREATE TABLE log (id integer NOT NULL, at date NOT NULL, note text DEFAULT 'x');
