CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE VIEW v AS
WITH dear AS MATERIALIZED (SELECT * FROM book WHERE price > 3)
SELECT DISTINCT ON (d.id) d.id, d.title, count(*) FILTER (WHERE d.price > 4) OVER w AS n, ARRAY[d.id, 1] AS list,
       CASE WHEN d.price IS NULL THEN 'none' ELSE d.price::text END AS shown, ROW(d.id, d.title)::text AS pair,
       (SELECT max(b.price) FROM book b WHERE b.id <> d.id) AS highest, l.k, d.title ~ '^E' AS e, d.title IN ('a', 'b') AS listed
FROM dear d LEFT JOIN LATERAL generate_series(1, d.price) WITH ORDINALITY AS l(k, o) ON true
WINDOW w AS (PARTITION BY d.id ORDER BY d.price ROWS BETWEEN 1 PRECEDING AND CURRENT ROW)
ORDER BY d.id, d.price DESC NULLS LAST LIMIT 10 OFFSET 1;
CREATE VIEW u AS SELECT id FROM book UNION ALL (SELECT price FROM book INTERSECT SELECT 1) EXCEPT SELECT 3;
CREATE VIEW g AS SELECT title, price, GROUPING(title) AS g FROM book GROUP BY GROUPING SETS ((title), ROLLUP (price, title)) HAVING count(*) > 0;
