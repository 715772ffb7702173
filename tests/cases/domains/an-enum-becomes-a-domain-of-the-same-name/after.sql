CREATE DOMAIN state AS text CHECK (VALUE IN ('open', 'done')); CREATE TABLE t (s state DEFAULT 'open', many state[]); CREATE VIEW v AS SELECT s FROM t;
