CREATE TYPE e AS ENUM ('a'); CREATE CAST (text AS e) WITH INOUT; COMMENT ON CAST (text AS e) IS 'by its label';
