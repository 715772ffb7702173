SELECT t.oid AS "oid!",
       n.nspname::text AS "schema!",
       t.typname::text AS "name!",
       ARRAY(SELECT v.enumlabel::text FROM pg_catalog.pg_enum v WHERE v.enumtypid = t.oid ORDER BY v.enumsortorder) AS "values!"
FROM pg_catalog.pg_type t
JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
WHERE t.typtype = 'e'
  AND t.oid >= 16384
  AND n.nspname <> ALL ($1::text[])
  AND t.oid NOT IN (
      SELECT e.objid FROM pg_catalog.pg_depend e
      WHERE e.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
        AND e.classid = 'pg_catalog.pg_type'::pg_catalog.regclass AND e.deptype = 'e')
