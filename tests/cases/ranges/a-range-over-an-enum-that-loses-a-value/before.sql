CREATE TYPE e AS ENUM ('a','b','c'); CREATE TYPE r AS RANGE (subtype = e); CREATE TABLE t (r r, EXCLUDE USING gist (r WITH &&));
