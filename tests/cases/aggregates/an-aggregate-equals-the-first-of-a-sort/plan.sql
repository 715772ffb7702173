-- create aggregate public.largest(integer)
CREATE AGGREGATE public.largest(integer) (
    SFUNC = int4larger,
    STYPE = integer,
    SORTOP = OPERATOR(pg_catalog.>)
);
