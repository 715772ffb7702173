SELECT r.oid AS "oid!",
       r.ev_class AS "relation!",
       r.rulename::text AS "name!",
       r.ev_enabled::text AS "enabled!",
       pg_catalog.pg_get_ruledef(r.oid) AS "definition!"
FROM pg_catalog.pg_rewrite r
WHERE r.oid >= 16384
  AND r.rulename <> '_RETURN'
  AND r.oid NOT IN (
      SELECT e.objid FROM pg_catalog.pg_depend e
      WHERE e.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
        AND e.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass AND e.deptype = 'e')
