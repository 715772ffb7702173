-- Policies with the relation each is on. 0 among the roles is PUBLIC.
SELECT p.oid AS "oid!",
       p.polrelid AS "table!",
       p.polname::text AS "name!",
       p.polpermissive AS "permissive!",
       p.polcmd::text AS "command!",
       ARRAY(SELECT r.rolname::text FROM pg_catalog.pg_roles r WHERE r.oid = ANY (p.polroles) ORDER BY 1) AS "roles!",
       pg_catalog.pg_get_expr(p.polqual, p.polrelid) AS "using?",
       pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid) AS "check?"
FROM pg_catalog.pg_policy p
WHERE p.oid >= 16384
  AND p.oid NOT IN (
      SELECT e.objid FROM pg_catalog.pg_depend e
      WHERE e.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
        AND e.classid = 'pg_catalog.pg_policy'::pg_catalog.regclass AND e.deptype = 'e')
