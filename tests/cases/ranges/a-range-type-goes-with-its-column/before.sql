CREATE TYPE r AS RANGE (subtype = float8); CREATE TABLE t (a int, r r);
