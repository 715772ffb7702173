SELECT r.oid AS "oid!",
       r.ev_class AS "relation!",
       r.rulename::text AS "name!",
       r.ev_enabled::text AS "enabled!",
       pg_catalog.pg_get_ruledef(r.oid) AS "definition!"
FROM pg_catalog.pg_rewrite r
WHERE r.oid >= 16384
  AND r.rulename <> '_RETURN'
  AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_depend e
      WHERE e.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass AND e.objid = r.oid AND e.deptype = 'e')
