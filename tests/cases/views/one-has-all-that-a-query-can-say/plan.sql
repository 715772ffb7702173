-- create view public.g
CREATE VIEW public.g AS
SELECT book.title,
    book.price,
    GROUPING(book.title) AS g
   FROM public.book
  GROUP BY GROUPING SETS ((book.title), ROLLUP(book.price, book.title))
 HAVING (count(*) > 0);

-- create view public.u
CREATE VIEW public.u AS
(
         SELECT book.id
           FROM public.book
        UNION ALL (
                 SELECT book.price AS id
                   FROM public.book
                INTERSECT
                 SELECT 1 AS id
        )
) EXCEPT
 SELECT 3 AS id;

-- create view public.v
CREATE VIEW public.v AS
WITH dear AS MATERIALIZED (
         SELECT book.id,
            book.title,
            book.price
           FROM public.book
          WHERE (book.price > 3)
        )
 SELECT DISTINCT ON (d.id) d.id,
    d.title,
    count(*) FILTER (WHERE (d.price > 4)) OVER w AS n,
    ARRAY[d.id, (1)::bigint] AS list,
        CASE
            WHEN (d.price IS NULL) THEN 'none'::text
            ELSE (d.price)::text
        END AS shown,
    (ROW(d.id, d.title))::text AS pair,
    ( SELECT max(b.price) AS max
           FROM public.book b
          WHERE (b.id <> d.id)) AS highest,
    l.k,
    (d.title ~ '^E'::text) AS e,
    (d.title = ANY (ARRAY['a'::text, 'b'::text])) AS listed
   FROM (dear d
     LEFT JOIN LATERAL generate_series(1, d.price) WITH ORDINALITY l(k, o) ON (true))
  WINDOW w AS (PARTITION BY d.id ORDER BY d.price ROWS BETWEEN 1 PRECEDING AND CURRENT ROW)
  ORDER BY d.id, d.price DESC NULLS LAST
 OFFSET 1
 LIMIT 10;
