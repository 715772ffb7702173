-- create view public.arms
CREATE VIEW public.arms AS
SELECT t.a,
    t.b,
    'x'::text AS kind
   FROM public.t
UNION ALL
 SELECT NULL::integer AS a,
    NULL::text AS b,
    'y'::text AS kind
UNION ALL
 SELECT t.a,
    'none'::text AS b,
    'z'::text AS kind
   FROM public.t
  WHERE (t.a IN ( SELECT 3));

-- create view public.bare
CREATE VIEW public.bare AS
SELECT 'x'::text AS "?column?",
    t.a
   FROM public.t;

-- create view public.inside
CREATE VIEW public.inside AS
SELECT t.a
   FROM public.t
  WHERE (t.b = ( SELECT 'x'::text AS "?column?"));
