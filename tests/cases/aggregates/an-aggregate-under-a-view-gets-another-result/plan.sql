-- drop view public.v
DROP VIEW public.v;

-- drop aggregate public.total(integer)
DROP AGGREGATE public.total(integer);

-- create aggregate public.total(integer)
CREATE AGGREGATE public.total(integer) (
    SFUNC = int4_sum,
    STYPE = bigint
);

-- create view public.v
CREATE VIEW public.v AS
SELECT (public.total(t.a))::text AS n
   FROM public.t;
