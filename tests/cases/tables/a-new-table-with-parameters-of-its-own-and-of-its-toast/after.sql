CREATE TABLE book (body text, small text) WITH (fillfactor = 70, toast.autovacuum_enabled = false);
ALTER TABLE book ALTER small SET STORAGE PLAIN, ALTER body SET STATISTICS 500, ALTER body SET (n_distinct = -0.5, n_distinct_inherited = 7), ALTER body SET COMPRESSION pglz;
