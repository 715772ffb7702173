SELECT t.oid AS "oid!",
       pg_catalog.format_type(t.trftype, NULL) AS "data_type!",
       pg_catalog.quote_ident(l.lanname) AS "language!",
       CASE WHEN t.trffromsql <> 0 THEN t.trffromsql::pg_catalog.regprocedure::text END AS "from_sql?",
       CASE WHEN t.trftosql <> 0 THEN t.trftosql::pg_catalog.regprocedure::text END AS "to_sql?"
FROM pg_catalog.pg_transform t
JOIN pg_catalog.pg_language l ON l.oid = t.trflang
WHERE t.oid >= 16384
  AND t.oid NOT IN (
      SELECT e.objid FROM pg_catalog.pg_depend e
      WHERE e.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
        AND e.classid = 'pg_catalog.pg_transform'::pg_catalog.regclass AND e.deptype = 'e')
