SELECT p.oid AS "oid!",
       n.nspname::text AS "schema!",
       p.prsname::text AS "name!",
       p.prsstart::pg_catalog.regproc::text AS "start!",
       p.prstoken::pg_catalog.regproc::text AS "token!",
       p.prsend::pg_catalog.regproc::text AS "end!",
       p.prslextype::pg_catalog.regproc::text AS "types!",
       CASE WHEN p.prsheadline <> 0 THEN p.prsheadline::pg_catalog.regproc::text END AS "headline?"
FROM pg_catalog.pg_ts_parser p
JOIN pg_catalog.pg_namespace n ON n.oid = p.prsnamespace
WHERE p.oid >= 16384
  AND n.nspname !~ '^pg_'
  AND n.nspname <> ALL ($1::text[])
  AND p.oid NOT IN (
      SELECT e.objid FROM pg_catalog.pg_depend e
      WHERE e.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
        AND e.classid = 'pg_catalog.pg_ts_parser'::pg_catalog.regclass AND e.deptype = 'e')
