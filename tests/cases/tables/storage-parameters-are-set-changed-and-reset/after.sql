CREATE TABLE hot (id integer) WITH (fillfactor = 90);
CREATE TABLE cold (id integer) WITH (autovacuum_vacuum_scale_factor = 0.05);
