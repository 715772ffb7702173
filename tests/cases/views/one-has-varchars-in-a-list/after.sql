CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE TABLE t (a varchar(9));
CREATE VIEW v AS SELECT 1 AS one, a FROM t WHERE a IN ('x', 'y') AND a <> ALL ('{z}');
CREATE RULE put AS ON INSERT TO v WHERE NEW.a IN ('x', 'y') DO INSTEAD NOTHING;
