CREATE TYPE e AS ENUM ('a', 'b', 'c'); CREATE OPERATOR === (FUNCTION = enum_eq, LEFTARG = anyenum, RIGHTARG = anyenum); CREATE TABLE t (e e CHECK (e OPERATOR(public.===) 'a'));
