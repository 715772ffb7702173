CREATE TYPE e AS ENUM ('a', 'b', 'c'); CREATE CAST (varchar AS e) WITH INOUT AS IMPLICIT; COMMENT ON CAST (varchar AS e) IS 'kept'; CREATE TABLE t (e e);
