CREATE TABLE log_b (id integer NOT NULL, at date NOT NULL, note text DEFAULT 'x');
