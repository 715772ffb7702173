CREATE TABLE book (body text) WITH (autovacuum_enabled = false, toast.autovacuum_vacuum_threshold = 100);
