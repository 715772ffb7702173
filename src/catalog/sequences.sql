-- Identity columns' sequences too: they are told apart by "identity".
SELECT c.oid AS "oid!",
       n.nspname::text AS "schema!",
       c.relname::text AS "name!",
       c.relpersistence = 'u' AS "unlogged!",
       pg_catalog.format_type(s.seqtypid, NULL) AS "data_type!",
       s.seqstart AS "start!",
       s.seqincrement AS "increment!",
       s.seqmin AS "minimum!",
       s.seqmax AS "maximum!",
       s.seqcache AS "cache!",
       s.seqcycle AS "cycle!",
       d.refobjid AS "owner_table?",
       d.refobjsubid AS "owner_column?",
       COALESCE(d.deptype = 'i', false) AS "identity!"
FROM pg_catalog.pg_sequence s
JOIN pg_catalog.pg_class c ON c.oid = s.seqrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_catalog.pg_depend d
       ON d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid AND d.objsubid = 0
      AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i')
WHERE c.relpersistence <> 't'
  AND n.nspname <> ALL ($1::text[])
  AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_depend e
      WHERE e.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND e.objid = c.oid AND e.deptype = 'e')
