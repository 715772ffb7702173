CREATE TABLE dice (id bigint PRIMARY KEY, eyes smallint DEFAULT 6);
