SELECT w.oid AS "oid!",
       w.fdwname::text AS "name!",
       (SELECT pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(p.proname)
        FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
        WHERE p.oid = w.fdwhandler) AS "handler?",
       (SELECT pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(p.proname)
        FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
        WHERE p.oid = w.fdwvalidator) AS "validator?",
       ARRAY(SELECT o FROM pg_catalog.unnest(w.fdwoptions) o ORDER BY o) AS "options!"
FROM pg_catalog.pg_foreign_data_wrapper w
WHERE w.oid >= 16384
  AND w.oid NOT IN (
      SELECT e.objid FROM pg_catalog.pg_depend e
      WHERE e.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
        AND e.classid = 'pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass AND e.deptype = 'e')
