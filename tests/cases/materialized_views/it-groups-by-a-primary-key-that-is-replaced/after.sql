CREATE TABLE book (id bigint, title text NOT NULL, price integer, PRIMARY KEY (id) INCLUDE (price));
CREATE MATERIALIZED VIEW m AS SELECT id, title, count(*) AS n FROM book GROUP BY id;
CREATE UNIQUE INDEX m_id ON m (id);
