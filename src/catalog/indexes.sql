SELECT i.indexrelid AS "oid!",
       i.indrelid AS "relation!",
       n.nspname::text AS "schema!",
       c.relname::text AS "name!",
       i.indisunique AS "unique!",
       i.indisvalid AS "valid!",
       c.relkind = 'I' AS "partitioned!",
       c.relispartition AS "inherited!",
       pg_catalog.pg_get_indexdef(i.indexrelid) AS "definition!"
FROM pg_catalog.pg_index i
JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('i', 'I')
  AND c.oid >= 16384
  AND c.relpersistence <> 't'
  -- The index of a TOAST table comes and goes with it.
  AND n.nspname <> 'pg_toast'
  AND (NOT (i.indisunique OR i.indisexclusion) OR NOT EXISTS (
      SELECT FROM pg_catalog.pg_constraint o
      WHERE o.conindid = i.indexrelid AND o.conrelid = i.indrelid AND o.contype IN ('p', 'u', 'x')))
