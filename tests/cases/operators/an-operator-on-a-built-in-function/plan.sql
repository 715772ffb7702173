-- create operator public.!== (integer, integer)
CREATE OPERATOR public.!== (FUNCTION = int4ne, LEFTARG = integer, RIGHTARG = integer, COMMUTATOR = OPERATOR(public.!==), NEGATOR = OPERATOR(public.===), RESTRICT = neqsel, JOIN = neqjoinsel);

-- create operator public.=== (integer, integer)
CREATE OPERATOR public.=== (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer, COMMUTATOR = OPERATOR(public.===), NEGATOR = OPERATOR(public.!==), RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES);

-- comment on operator public.=== (integer, integer)
COMMENT ON OPERATOR public.=== (integer, integer) IS 'the same';
