-- create aggregate public.zsum(integer)
CREATE AGGREGATE public.zsum(integer) (
    SFUNC = int4pl,
    STYPE = integer
);

-- create function public.f()
CREATE FUNCTION public.f()
RETURNS integer
LANGUAGE sql
AS $$SELECT zsum(x) FROM generate_series(1, 3) x$$;
