CREATE DOMAIN e AS text CHECK (VALUE IN ('a', 'b')); CREATE TABLE t (x e, CHECK (x <> 'b'::e));
