-- Indexes of which something is set, those of constraints among them.
SELECT s.oid AS "oid!",
       s.options AS "options!",
       s.columns AS "columns!",
       s.targets AS "targets!",
       s.clustered AS "clustered!",
       s.replica_identity AS "replica_identity!"
FROM (
    SELECT i.indexrelid AS oid,
           COALESCE(c.reloptions, '{}') AS options,
           ARRAY(SELECT a.attnum FROM pg_catalog.pg_attribute a
                 WHERE a.attrelid = c.oid AND a.attstattarget >= 0 ORDER BY a.attnum) AS columns,
           ARRAY(SELECT a.attstattarget::integer FROM pg_catalog.pg_attribute a
                 WHERE a.attrelid = c.oid AND a.attstattarget >= 0 ORDER BY a.attnum) AS targets,
           i.indisclustered AS clustered,
           i.indisreplident AS replica_identity
    FROM pg_catalog.pg_index i
    JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
    WHERE c.oid >= 16384) s
WHERE s.options <> '{}' OR s.columns <> '{}' OR s.clustered OR s.replica_identity
