CREATE TABLE shelf (id integer PRIMARY KEY WITH (fillfactor = 60));
