SELECT t.oid AS "oid!",
       n.nspname::text AS "schema!",
       t.typname::text AS "name!",
       pg_catalog.format_type(t.typbasetype, t.typtypmod) AS "data_type!",
       t.typnotnull AS "not_null!",
       COALESCE(pg_catalog.pg_get_expr(t.typdefaultbin, 'pg_catalog.pg_type'::pg_catalog.regclass),
                pg_catalog.quote_literal(t.typdefault)) AS "default?",
       (SELECT pg_catalog.quote_ident(m.nspname) || '.' || pg_catalog.quote_ident(o.collname)
        FROM pg_catalog.pg_collation o
        JOIN pg_catalog.pg_namespace m ON m.oid = o.collnamespace
        WHERE o.oid = t.typcollation AND o.oid <> b.typcollation) AS "collation?"
FROM pg_catalog.pg_type t
JOIN pg_catalog.pg_type b ON b.oid = t.typbasetype
JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
WHERE t.typtype = 'd'
  AND t.oid >= 16384
  AND n.nspname !~ '^pg_'
  AND n.nspname <> ALL ($1::text[])
  AND t.oid NOT IN (
      SELECT e.objid FROM pg_catalog.pg_depend e
      WHERE e.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
        AND e.classid = 'pg_catalog.pg_type'::pg_catalog.regclass AND e.deptype = 'e')
