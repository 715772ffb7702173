-- create function public.f(text)
CREATE FUNCTION public.f(a text)
RETURNS bigint
LANGUAGE sql
BEGIN ATOMIC
 INSERT INTO public.log (at, what)
   VALUES (now(), f.a);
 SELECT
         CASE
             WHEN (f.a = 'x'::text) THEN (0)::bigint
             ELSE count(*)
         END AS count
    FROM public.log;
END;
