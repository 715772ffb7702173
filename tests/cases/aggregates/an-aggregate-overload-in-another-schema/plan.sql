-- create function s.add(bigint, bigint, integer)
CREATE FUNCTION s.add(bigint, bigint, integer)
RETURNS bigint
LANGUAGE sql
AS $$SELECT $1$$;

-- create aggregate s.total(bigint, integer)
CREATE AGGREGATE s.total(bigint, integer) (
    SFUNC = s.add,
    STYPE = bigint
);
