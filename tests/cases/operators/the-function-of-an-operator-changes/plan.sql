-- drop view public.v
DROP VIEW public.v;

-- drop operator public.<<< (integer, integer)
DROP OPERATOR public.<<< (integer, integer);

-- create operator public.<<< (integer, integer)
CREATE OPERATOR public.<<< (FUNCTION = int4le, LEFTARG = integer, RIGHTARG = integer);

-- create view public.v
CREATE VIEW public.v AS
SELECT (1 OPERATOR(public.<<<) 2) AS x;

-- comment on operator public.<<< (integer, integer)
COMMENT ON OPERATOR public.<<< (integer, integer) IS 'kept';
