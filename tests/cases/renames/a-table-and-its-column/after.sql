CREATE TABLE client (id integer CONSTRAINT k PRIMARY KEY, full_name text, born date);
