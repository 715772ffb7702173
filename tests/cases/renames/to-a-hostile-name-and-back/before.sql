CREATE TABLE plain (id integer CONSTRAINT k PRIMARY KEY, word text);
