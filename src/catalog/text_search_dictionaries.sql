SELECT d.oid AS "oid!",
       n.nspname::text AS "schema!",
       d.dictname::text AS "name!",
       pg_catalog.quote_ident(tn.nspname) || '.' || pg_catalog.quote_ident(t.tmplname) AS "template!",
       COALESCE(d.dictinitoption, '') AS "options!"
FROM pg_catalog.pg_ts_dict d
JOIN pg_catalog.pg_namespace n ON n.oid = d.dictnamespace
JOIN pg_catalog.pg_ts_template t ON t.oid = d.dicttemplate
JOIN pg_catalog.pg_namespace tn ON tn.oid = t.tmplnamespace
WHERE d.oid >= 16384
  AND n.nspname !~ '^pg_'
  AND n.nspname <> ALL ($1::text[])
  AND d.oid NOT IN (
      SELECT e.objid FROM pg_catalog.pg_depend e
      WHERE e.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
        AND e.classid = 'pg_catalog.pg_ts_dict'::pg_catalog.regclass AND e.deptype = 'e')
