CREATE TABLE a (i integer, t text, r int4range, d jsonb, p point, n inet, at timestamptz, ts tsvector);
