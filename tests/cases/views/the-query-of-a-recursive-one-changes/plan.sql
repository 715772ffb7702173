-- change the query of view public.numbers
CREATE OR REPLACE VIEW public.numbers AS
WITH RECURSIVE numbers(n) AS (
         VALUES (1)
        UNION ALL
         SELECT (numbers_1.n + 2)
           FROM numbers numbers_1
          WHERE (numbers_1.n < 90)
        )
 SELECT numbers.n
   FROM numbers;
