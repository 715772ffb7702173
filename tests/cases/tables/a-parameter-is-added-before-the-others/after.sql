CREATE TABLE t (a text) WITH (fillfactor = 50, autovacuum_enabled = false, toast.autovacuum_enabled = false);
