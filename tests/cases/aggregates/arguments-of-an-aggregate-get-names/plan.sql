-- redefine aggregate public.total(integer)
CREATE OR REPLACE AGGREGATE public.total(amount integer) (
    SFUNC = int4pl,
    STYPE = integer,
    INITCOND = '0'
);
