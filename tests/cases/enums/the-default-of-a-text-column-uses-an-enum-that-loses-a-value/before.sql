CREATE TYPE e AS ENUM ('a','b','c'); CREATE TABLE t (x text DEFAULT ('a'::e)::text, y e);
