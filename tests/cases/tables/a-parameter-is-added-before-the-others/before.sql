CREATE TABLE t (a text) WITH (autovacuum_enabled = false, toast.autovacuum_enabled = false);
