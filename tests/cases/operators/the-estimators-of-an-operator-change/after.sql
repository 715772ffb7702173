CREATE OPERATOR === (FUNCTION = int4eq, LEFTARG = int, RIGHTARG = int, JOIN = eqjoinsel);
