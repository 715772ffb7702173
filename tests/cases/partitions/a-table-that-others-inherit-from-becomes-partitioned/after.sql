CREATE TABLE log (at date NOT NULL, n int) PARTITION BY RANGE (at);
CREATE TABLE log_a PARTITION OF log DEFAULT;
CREATE TABLE log_child (at date NOT NULL, n int, more text);
