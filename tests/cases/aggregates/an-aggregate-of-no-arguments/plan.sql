-- create aggregate public.rows(*)
CREATE AGGREGATE public.rows(*) (
    SFUNC = int8inc,
    STYPE = bigint,
    INITCOND = '0'
);

-- comment on aggregate public.rows(*)
COMMENT ON AGGREGATE public.rows(*) IS 'how many';
