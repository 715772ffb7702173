SELECT n.oid AS "oid!", n.nspname::text AS "name!"
FROM pg_catalog.pg_namespace n
WHERE n.nspname !~ '^pg_'
  AND n.nspname <> 'information_schema'
  AND n.nspname <> ALL ($1::text[])
  AND n.oid NOT IN (
      SELECT e.objid FROM pg_catalog.pg_depend e
      WHERE e.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
        AND e.classid = 'pg_catalog.pg_namespace'::pg_catalog.regclass AND e.deptype = 'e')
