SELECT c.oid AS "oid!",
       n.nspname::text AS "schema!",
       c.conname::text AS "name!",
       c.condefault AS "default!",
       pg_catalog.pg_encoding_to_char(c.conforencoding)::text AS "source!",
       pg_catalog.pg_encoding_to_char(c.contoencoding)::text AS "target!",
       c.conproc::pg_catalog.regproc::text AS "function!"
FROM pg_catalog.pg_conversion c
JOIN pg_catalog.pg_namespace n ON n.oid = c.connamespace
WHERE c.oid >= 16384
  AND n.nspname !~ '^pg_'
  AND n.nspname <> ALL ($1::text[])
  AND c.oid NOT IN (
      SELECT e.objid FROM pg_catalog.pg_depend e
      WHERE e.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
        AND e.classid = 'pg_catalog.pg_conversion'::pg_catalog.regclass AND e.deptype = 'e')
