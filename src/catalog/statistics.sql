-- Those of a table that is left out are left out with it. "stxstattarget" is null from 17 on where it is not set.
SELECT s.oid AS "oid!",
       s.stxrelid AS "table!",
       n.nspname::text AS "schema!",
       s.stxname::text AS "name!",
       pg_catalog.pg_get_statisticsobjdef(s.oid) AS "definition!",
       COALESCE(s.stxstattarget::int, -1) AS "target!"
FROM pg_catalog.pg_statistic_ext s
JOIN pg_catalog.pg_namespace n ON n.oid = s.stxnamespace
WHERE s.oid >= 16384
  AND n.nspname !~ '^pg_'
  AND n.nspname <> ALL ($1::text[])
  AND s.oid NOT IN (
      SELECT e.objid FROM pg_catalog.pg_depend e
      WHERE e.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
        AND e.classid = 'pg_catalog.pg_statistic_ext'::pg_catalog.regclass AND e.deptype = 'e')
