CREATE TYPE e AS ENUM ('b','a'); CREATE TABLE t (x text DEFAULT ('a'::e)::text, y e);
