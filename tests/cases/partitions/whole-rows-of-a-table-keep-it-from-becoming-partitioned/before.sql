CREATE TABLE log (at date NOT NULL, n int);
CREATE TABLE audit (id int, old log);
