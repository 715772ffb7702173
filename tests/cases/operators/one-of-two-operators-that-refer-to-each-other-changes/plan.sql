-- drop operator public.<<< (integer, integer)
DROP OPERATOR public.<<< (integer, integer);

-- create operator public.<<< (integer, integer)
CREATE OPERATOR public.<<< (FUNCTION = int4le, LEFTARG = integer, RIGHTARG = integer, COMMUTATOR = OPERATOR(public.>>>));
