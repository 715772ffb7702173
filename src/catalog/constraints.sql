SELECT o.oid AS "oid!",
       o.conrelid AS "table!",
       o.conname::text AS "name!",
       o.contype::text AS "kind!",
       o.coninhcount > 0 OR o.conparentid <> 0 AS "inherited!",
       o.conislocal AS "local!",
       o.convalidated AND COALESCE(i.indisvalid, true) AS "validated!",
       o.conindid AS "index!",
       pg_catalog.pg_get_constraintdef(o.oid) AS "definition!",
       COALESCE(o.conkey, '{}') AS "columns!",
       o.confrelid AS "foreign_table!",
       COALESCE(o.confkey, '{}') AS "foreign_columns!"
FROM pg_catalog.pg_constraint o
JOIN pg_catalog.pg_class c ON c.oid = o.conrelid
-- A key of a partitioned table is not valid before each of the partitions has it.
LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = o.conindid AND c.relkind = 'p' AND o.contype IN ('p', 'u', 'x')
WHERE o.contype IN ('p', 'u', 'x', 'c', 'f')
  AND c.relkind IN ('r', 'p', 'f')
  -- What refers to a partitioned table has a copy for each partition of that; they are no constraints of their own.
  AND (o.conparentid = 0 OR NOT EXISTS (
      SELECT FROM pg_catalog.pg_constraint p WHERE p.oid = o.conparentid AND p.conrelid = o.conrelid))
  AND c.oid >= 16384
  AND c.relpersistence <> 't'
