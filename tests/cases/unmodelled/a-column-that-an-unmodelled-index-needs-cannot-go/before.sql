CREATE TYPE span;
CREATE FUNCTION span_canonical(span) RETURNS span LANGUAGE internal IMMUTABLE STRICT AS 'int4range_canonical';
CREATE TYPE span AS RANGE (SUBTYPE = integer, CANONICAL = span_canonical);
CREATE TABLE t (id integer, a text, during span);
CREATE INDEX by_both ON t (a, during);
