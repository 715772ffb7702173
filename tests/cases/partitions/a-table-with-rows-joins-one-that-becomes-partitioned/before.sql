CREATE TABLE log (at date NOT NULL, n int);
CREATE TABLE log_b (at date NOT NULL, n int);
CREATE INDEX log_n ON log (n);
