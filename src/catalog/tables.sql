-- Ordinary tables; partitions, inheriting and typed tables are unmodelled.
SELECT c.oid AS "oid!",
       n.nspname::text AS "schema!",
       c.relname::text AS "name!",
       c.relpersistence = 'u' AS "unlogged!",
       c.relrowsecurity AS "row_security!",
       c.relforcerowsecurity AS "force_row_security!",
       COALESCE(c.reloptions, '{}')
           || ARRAY(SELECT 'toast.' || o
                    FROM pg_catalog.pg_class t CROSS JOIN LATERAL pg_catalog.unnest(t.reloptions) o
                    WHERE t.oid = c.reltoastrelid) AS "options!",
       (SELECT pg_catalog.quote_ident(m.amname) FROM pg_catalog.pg_am m
        WHERE m.oid = c.relam AND m.amname <> 'heap') AS "access_method?",
       c.relreplident::text AS "replica_identity!"
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
