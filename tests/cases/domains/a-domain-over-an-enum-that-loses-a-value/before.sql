CREATE TYPE e AS ENUM ('a','b','c'); CREATE DOMAIN d AS e CHECK (VALUE <> 'a'); CREATE TABLE t (x d, y e);
