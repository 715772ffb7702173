CREATE OPERATOR === (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer);
CREATE TABLE t (id integer, a text, CONSTRAINT c CHECK (id === 1), CONSTRAINT d CHECK (id < 9));
