-- drop operator public.<<< (integer, integer)
DROP OPERATOR public.<<< (integer, integer);

-- create operator public.<<< (integer, integer)
CREATE OPERATOR public.<<< (FUNCTION = int4lt, LEFTARG = integer, RIGHTARG = integer, COMMUTATOR = OPERATOR(public.>>>));

-- create operator public.>>> (integer, integer)
CREATE OPERATOR public.>>> (FUNCTION = int4gt, LEFTARG = integer, RIGHTARG = integer, COMMUTATOR = OPERATOR(public.<<<));
