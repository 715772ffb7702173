-- Ordinary tables; partitions, inheriting and typed tables are unmodelled.
SELECT c.oid AS "oid!",
       n.nspname::text AS "schema!",
       c.relname::text AS "name!",
       c.relpersistence = 'u' AS "unlogged!",
       COALESCE(c.reloptions, '{}') AS "options!"
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind = 'r'
  AND c.oid >= 16384
  AND c.relpersistence <> 't'
  AND NOT c.relispartition
  AND c.reloftype = 0
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_inherits i WHERE i.inhrelid = c.oid)
  AND n.nspname <> ALL ($1::text[])
  AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_depend e
      WHERE e.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND e.objid = c.oid AND e.deptype = 'e')
