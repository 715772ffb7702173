-- drop function public.f(integer)
DROP FUNCTION public.f(integer);

-- create aggregate public.f(integer)
CREATE AGGREGATE public.f(integer) (
    SFUNC = int4pl,
    STYPE = integer
);
