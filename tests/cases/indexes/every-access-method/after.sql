CREATE TABLE a (i integer, t text, r int4range, d jsonb, p point, n inet, at timestamptz, ts tsvector);
CREATE INDEX a_btree ON a USING btree (i);
CREATE INDEX a_hash ON a USING hash (t);
CREATE INDEX a_gist ON a USING gist (r);
CREATE INDEX a_gin ON a USING gin (d);
CREATE INDEX a_spgist ON a USING spgist (p);
CREATE INDEX a_brin ON a USING brin (at);
CREATE INDEX a_gin_ts ON a USING gin (ts);
CREATE INDEX a_gist_inet ON a USING gist (n inet_ops);
