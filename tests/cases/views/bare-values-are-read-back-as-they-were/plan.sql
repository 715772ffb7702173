-- create view public.inner_ones
CREATE VIEW public.inner_ones AS
SELECT v.x
   FROM ( VALUES (1), (2)) v(x)
  WHERE (v.x IN ( VALUES (1), (3)));

-- create view public.latest
CREATE VIEW public.latest (a) AS
WITH q AS (
         SELECT 1 AS "?column?"
        )
 VALUES (1), (2)
  ORDER BY "*VALUES*".column1 DESC
 LIMIT 1;

-- create view public.numbers
CREATE VIEW public.numbers (id) AS
SELECT book.id
   FROM public.book
UNION ALL (
         VALUES (1), (2)
        EXCEPT
         SELECT book.price AS id
           FROM public.book
)
  ORDER BY 1;

-- create view public.plain
CREATE VIEW public.plain AS
VALUES (1), (2);

-- create view public.states
CREATE VIEW public.states (code, "Label") AS
VALUES (1,'new)'::text), (2,'old'::text);
