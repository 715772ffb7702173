CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE VIEW v AS SELECT id, price FROM book;
CREATE MATERIALIZED VIEW m AS SELECT price, count(*) AS n FROM v GROUP BY price;
CREATE UNIQUE INDEX m_price ON m (price);
COMMENT ON INDEX m_price IS 'one each';
CREATE VIEW w WITH (security_barrier = true) AS SELECT n FROM m;
CREATE RULE w_ins AS ON INSERT TO w DO INSTEAD NOTHING;
ALTER VIEW w ALTER COLUMN n SET DEFAULT 0;
