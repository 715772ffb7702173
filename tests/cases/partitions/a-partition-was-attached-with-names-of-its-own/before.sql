CREATE TABLE log (at date NOT NULL, id integer NOT NULL) PARTITION BY RANGE (at);
