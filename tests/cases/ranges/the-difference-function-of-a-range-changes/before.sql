CREATE TYPE r AS RANGE (subtype = float8); CREATE TABLE t (r r);
