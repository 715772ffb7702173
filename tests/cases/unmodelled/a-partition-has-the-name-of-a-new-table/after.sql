CREATE TABLE log (at date) PARTITION BY RANGE (at);
CREATE TABLE log_old (at date);
