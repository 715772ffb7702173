CREATE AGGREGATE total(integer) (SFUNC = int4_sum, STYPE = bigint);
CREATE TABLE t (a integer);
CREATE VIEW v AS SELECT total(a)::text AS n FROM t;
