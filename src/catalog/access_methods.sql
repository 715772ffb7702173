SELECT m.oid AS "oid!",
       m.amname::text AS "name!",
       m.amtype::text AS "type!",
       m.amhandler::pg_catalog.regproc::text AS "handler!"
FROM pg_catalog.pg_am m
WHERE m.oid >= 16384
  AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_depend e
      WHERE e.classid = 'pg_catalog.pg_am'::pg_catalog.regclass AND e.objid = m.oid AND e.deptype = 'e')
