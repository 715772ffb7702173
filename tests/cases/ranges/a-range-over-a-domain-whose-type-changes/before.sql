CREATE DOMAIN d AS real; CREATE TYPE r AS RANGE (subtype = d); CREATE TABLE t (r r);
