SELECT l.oid AS "oid!",
       l.lanname::text AS "name!",
       l.lanpltrusted AS "trusted!",
       l.lanplcallfoid::pg_catalog.regproc::text AS "handler!",
       CASE WHEN l.laninline <> 0 THEN l.laninline::pg_catalog.regproc::text END AS "inline?",
       CASE WHEN l.lanvalidator <> 0 THEN l.lanvalidator::pg_catalog.regproc::text END AS "validator?"
FROM pg_catalog.pg_language l
WHERE l.oid >= 16384
  AND l.lanispl
  AND l.oid NOT IN (
      SELECT e.objid FROM pg_catalog.pg_depend e
      WHERE e.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
        AND e.classid = 'pg_catalog.pg_language'::pg_catalog.regclass AND e.deptype = 'e')
