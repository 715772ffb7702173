CREATE TABLE stop (line text NOT NULL, number integer NOT NULL, name text NOT NULL, PRIMARY KEY (name));
