-- drop aggregate public.total(integer)
DROP AGGREGATE public.total(integer);

-- create aggregate public.total(integer)
CREATE AGGREGATE public.total(integer) (
    SFUNC = int4_sum,
    STYPE = bigint
);
