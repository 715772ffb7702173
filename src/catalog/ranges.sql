-- A range with a canonical function is unmodelled: only a function in C can be one, made between a shell type and the type.
SELECT t.oid AS "oid!",
       n.nspname::text AS "schema!",
       t.typname::text AS "name!",
       pg_catalog.format_type(r.rngsubtype, NULL) AS "subtype!",
       (SELECT pg_catalog.quote_ident(m.nspname) || '.' || pg_catalog.quote_ident(p.opcname)
        FROM pg_catalog.pg_opclass p
        JOIN pg_catalog.pg_namespace m ON m.oid = p.opcnamespace
        WHERE p.oid = r.rngsubopc AND NOT p.opcdefault) AS "operator_class?",
       (SELECT pg_catalog.quote_ident(m.nspname) || '.' || pg_catalog.quote_ident(o.collname)
        FROM pg_catalog.pg_collation o
        JOIN pg_catalog.pg_namespace m ON m.oid = o.collnamespace
        WHERE o.oid = r.rngcollation AND o.oid <> s.typcollation) AS "collation?",
       (SELECT pg_catalog.quote_ident(m.nspname) || '.' || pg_catalog.quote_ident(p.proname)
        FROM pg_catalog.pg_proc p
        JOIN pg_catalog.pg_namespace m ON m.oid = p.pronamespace
        WHERE p.oid = r.rngsubdiff) AS "difference?",
       mn.nspname::text AS "multirange_schema!",
       mt.typname::text AS "multirange_name!"
FROM pg_catalog.pg_range r
JOIN pg_catalog.pg_type t ON t.oid = r.rngtypid
JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
JOIN pg_catalog.pg_type s ON s.oid = r.rngsubtype
JOIN pg_catalog.pg_type mt ON mt.oid = r.rngmultitypid
JOIN pg_catalog.pg_namespace mn ON mn.oid = mt.typnamespace
WHERE t.oid >= 16384
  AND r.rngcanonical = 0
  AND n.nspname !~ '^pg_'
  AND n.nspname <> ALL ($1::text[])
  AND t.oid NOT IN (
      SELECT e.objid FROM pg_catalog.pg_depend e
      WHERE e.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
        AND e.classid = 'pg_catalog.pg_type'::pg_catalog.regclass AND e.deptype = 'e')
