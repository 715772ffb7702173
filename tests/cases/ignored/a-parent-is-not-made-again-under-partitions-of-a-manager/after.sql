CREATE TABLE events (id bigint NOT NULL, at date NOT NULL, kind text, old int) PARTITION BY LIST (at);
