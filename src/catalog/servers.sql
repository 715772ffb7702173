SELECT s.oid AS "oid!",
       s.srvname::text AS "name!",
       w.fdwname::text AS "wrapper!",
       s.srvtype AS "server_type?",
       s.srvversion AS "version?",
       ARRAY(SELECT o FROM pg_catalog.unnest(s.srvoptions) o ORDER BY o) AS "options!"
FROM pg_catalog.pg_foreign_server s
JOIN pg_catalog.pg_foreign_data_wrapper w ON w.oid = s.srvfdw
WHERE s.oid >= 16384
  AND s.oid NOT IN (
      SELECT e.objid FROM pg_catalog.pg_depend e
      WHERE e.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
        AND e.classid = 'pg_catalog.pg_foreign_server'::pg_catalog.regclass AND e.deptype = 'e')
