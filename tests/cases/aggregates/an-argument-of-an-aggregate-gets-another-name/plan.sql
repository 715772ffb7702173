-- drop aggregate public.total(integer)
DROP AGGREGATE public.total(integer);

-- create aggregate public.total(integer)
CREATE AGGREGATE public.total(amount integer) (
    SFUNC = int4pl,
    STYPE = integer,
    INITCOND = '0'
);
