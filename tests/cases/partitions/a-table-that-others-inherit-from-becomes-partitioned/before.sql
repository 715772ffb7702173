CREATE TABLE log (at date NOT NULL, n int);
CREATE TABLE log_child (more text) INHERITS (log);
