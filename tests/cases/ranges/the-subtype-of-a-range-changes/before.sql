CREATE TYPE r AS RANGE (subtype = float4); CREATE TABLE t (r r DEFAULT '[1,2)', rs r[], m r_multirange); CREATE INDEX i ON t USING gist (r);
