CREATE TABLE plain (id integer CONSTRAINT k PRIMARY KEY, word text, a date, b uuid[], c numeric(5, 2));
