CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price bigint);
CREATE MATERIALIZED VIEW m AS SELECT id, price FROM book;
CREATE INDEX m_price ON m (price);
CREATE MATERIALIZED VIEW n AS SELECT title FROM book;
