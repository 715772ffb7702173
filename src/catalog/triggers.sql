-- Triggers that users made; the copies on partitions belong to the trigger of the parent.
SELECT g.oid AS "oid!",
       c.oid AS "relation!",
       n.nspname::text AS "schema!",
       c.relname::text AS "table!",
       g.tgname::text AS "name!",
       pg_catalog.pg_get_triggerdef(g.oid) AS "definition!",
       g.tgconstraint <> 0 AS "constraint!",
       g.tgenabled::text AS "enabled!",
       ARRAY(SELECT x.extname::text
             FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_extension x ON x.oid = d.refobjid
             WHERE d.classid = 'pg_catalog.pg_trigger'::pg_catalog.regclass AND d.objid = g.oid
               AND d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass AND d.deptype = 'x'
             ORDER BY 1) AS "extensions!"
FROM pg_catalog.pg_trigger g
JOIN pg_catalog.pg_class c ON c.oid = g.tgrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE NOT g.tgisinternal
  AND g.tgparentid = 0
  AND g.oid >= 16384
  AND c.relpersistence <> 't'
  AND n.nspname <> ALL ($1::text[])
  AND g.oid NOT IN (
      SELECT e.objid FROM pg_catalog.pg_depend e
      WHERE e.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
        AND e.classid = 'pg_catalog.pg_trigger'::pg_catalog.regclass AND e.deptype = 'e')
