CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE MATERIALIZED VIEW states (code, "Label") AS VALUES (1, 'new'), (2, 'old');
CREATE UNIQUE INDEX states_code ON states (code);
