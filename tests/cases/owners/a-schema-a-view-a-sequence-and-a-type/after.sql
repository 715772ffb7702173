CREATE SCHEMA s AUTHORIZATION limbeck_case_owner;
CREATE VIEW v AS SELECT 1 AS a;
CREATE SEQUENCE q;
CREATE TYPE e AS ENUM ('a');
ALTER VIEW v OWNER TO limbeck_case_owner;
ALTER SEQUENCE q OWNER TO limbeck_case_owner;
ALTER TYPE e OWNER TO limbeck_case_owner;
