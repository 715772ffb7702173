SELECT t.oid AS "oid!",
       n.nspname::text AS "schema!",
       t.tmplname::text AS "name!",
       CASE WHEN t.tmplinit <> 0 THEN t.tmplinit::pg_catalog.regproc::text END AS "init?",
       t.tmpllexize::pg_catalog.regproc::text AS "lexize!"
FROM pg_catalog.pg_ts_template t
JOIN pg_catalog.pg_namespace n ON n.oid = t.tmplnamespace
WHERE t.oid >= 16384
  AND n.nspname !~ '^pg_'
  AND n.nspname <> ALL ($1::text[])
  AND t.oid NOT IN (
      SELECT e.objid FROM pg_catalog.pg_depend e
      WHERE e.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
        AND e.classid = 'pg_catalog.pg_ts_template'::pg_catalog.regclass AND e.deptype = 'e')
