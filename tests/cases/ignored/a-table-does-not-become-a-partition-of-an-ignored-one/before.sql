CREATE TABLE events (id int) PARTITION BY LIST (id);
CREATE TABLE mine (id int);
