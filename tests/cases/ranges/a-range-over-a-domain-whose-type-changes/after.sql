CREATE DOMAIN d AS double precision; CREATE TYPE r AS RANGE (subtype = d); CREATE TABLE t (r r);
