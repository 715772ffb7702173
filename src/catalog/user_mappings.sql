SELECT m.umid AS "oid!",
       CASE WHEN m.umuser <> 0 THEN m.usename::text END AS "user?",
       m.srvname::text AS "server!",
       ARRAY(SELECT o FROM pg_catalog.unnest(m.umoptions) o ORDER BY o) AS "options!"
FROM pg_catalog.pg_user_mappings m
WHERE m.umid >= 16384
  AND m.umid NOT IN (
      SELECT e.objid FROM pg_catalog.pg_depend e
      WHERE e.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
        AND e.classid = 'pg_catalog.pg_user_mapping'::pg_catalog.regclass AND e.deptype = 'e')
