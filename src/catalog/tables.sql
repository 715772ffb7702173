-- Ordinary, partitioned and foreign tables, with their parents in order.
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
       c.relreplident::text AS "replica_identity!",
       CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END AS "partition_by?",
       c.relispartition AS "is_partition!",
       CASE WHEN c.relispartition THEN pg_catalog.pg_get_expr(c.relpartbound, c.oid) END AS "bound?",
       ARRAY(SELECT m.nspname::text
             FROM pg_catalog.pg_inherits i
             JOIN pg_catalog.pg_class p ON p.oid = i.inhparent
             JOIN pg_catalog.pg_namespace m ON m.oid = p.relnamespace
             WHERE i.inhrelid = c.oid ORDER BY i.inhseqno) AS "parent_schemas!",
       ARRAY(SELECT p.relname::text
             FROM pg_catalog.pg_inherits i JOIN pg_catalog.pg_class p ON p.oid = i.inhparent
             WHERE i.inhrelid = c.oid ORDER BY i.inhseqno) AS "parent_names!",
       (SELECT pg_catalog.quote_ident(m.nspname) || '.' || pg_catalog.quote_ident(t.typname)
        FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace m ON m.oid = t.typnamespace
        WHERE t.oid = c.reloftype) AS "of_type?",
       (SELECT s.srvname::text
        FROM pg_catalog.pg_foreign_table f JOIN pg_catalog.pg_foreign_server s ON s.oid = f.ftserver
        WHERE f.ftrelid = c.oid) AS "server?",
       ARRAY(SELECT o FROM pg_catalog.pg_foreign_table f CROSS JOIN LATERAL pg_catalog.unnest(f.ftoptions) o
             WHERE f.ftrelid = c.oid ORDER BY o) AS "foreign_options!"
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p', 'f')
  AND c.oid >= 16384
  AND c.relpersistence <> 't'
  AND n.nspname <> ALL ($1::text[])
  AND c.oid NOT IN (
      SELECT e.objid FROM pg_catalog.pg_depend e
      WHERE e.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
        AND e.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND e.deptype = 'e')
