CREATE COLLATION c (provider = icu, locale = 'de'); CREATE DOMAIN d AS text COLLATE c; CREATE TYPE p AS (x text COLLATE c); CREATE TABLE t (d d, p p);
