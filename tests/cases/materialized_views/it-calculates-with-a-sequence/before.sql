CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE SEQUENCE s;
CREATE MATERIALIZED VIEW m AS SELECT last_value FROM s;
