CREATE TABLE dice (id bigint PRIMARY KEY, eyes bigint DEFAULT 6);
