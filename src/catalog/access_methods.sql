SELECT m.oid AS "oid!",
       m.amname::text AS "name!",
       m.amtype::text AS "type!",
       m.amhandler::pg_catalog.regproc::text AS "handler!"
FROM pg_catalog.pg_am m
WHERE m.oid >= 16384
  AND m.oid NOT IN (
      SELECT e.objid FROM pg_catalog.pg_depend e
      WHERE e.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
        AND e.classid = 'pg_catalog.pg_am'::pg_catalog.regclass AND e.deptype = 'e')
