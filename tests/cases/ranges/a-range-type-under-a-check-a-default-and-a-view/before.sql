CREATE TYPE r AS RANGE (subtype = float4); CREATE TABLE t (x r DEFAULT r(1, 2), CHECK (x && r(0, 100))); CREATE VIEW v AS SELECT r(1, 2) AS one, x FROM t;
