CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE TYPE state AS ENUM ('new', 'old', 'lost');
CREATE TABLE copy (id integer, state state);
CREATE MATERIALIZED VIEW m AS SELECT state, count(*) AS n FROM copy GROUP BY state;
CREATE UNIQUE INDEX m_state ON m (state);
