-- A shell (an operator that was only referred to) is no operator: pg_dump leaves it out too.
SELECT o.oid AS "oid!",
       n.nspname::text AS "schema!",
       o.oprname::text AS "name!",
       CASE WHEN o.oprleft <> 0 THEN pg_catalog.format_type(o.oprleft, NULL) END AS "left?",
       pg_catalog.format_type(o.oprright, NULL) AS "right!",
       o.oprcode::pg_catalog.regproc::text AS "function!",
       (SELECT pg_catalog.quote_ident(m.nspname) || '.' || x.oprname
        FROM pg_catalog.pg_operator x JOIN pg_catalog.pg_namespace m ON m.oid = x.oprnamespace
        WHERE x.oid = o.oprcom) AS "commutator?",
       (SELECT pg_catalog.quote_ident(m.nspname) || '.' || x.oprname
        FROM pg_catalog.pg_operator x JOIN pg_catalog.pg_namespace m ON m.oid = x.oprnamespace
        WHERE x.oid = o.oprnegate) AS "negator?",
       CASE WHEN o.oprrest <> 0 THEN o.oprrest::pg_catalog.regproc::text END AS "restrict?",
       CASE WHEN o.oprjoin <> 0 THEN o.oprjoin::pg_catalog.regproc::text END AS "join?",
       o.oprcanhash AS "hashes!",
       o.oprcanmerge AS "merges!"
FROM pg_catalog.pg_operator o
JOIN pg_catalog.pg_namespace n ON n.oid = o.oprnamespace
WHERE o.oid >= 16384
  AND o.oprcode <> 0
  AND n.nspname !~ '^pg_'
  AND n.nspname <> ALL ($1::text[])
  AND o.oid NOT IN (
      SELECT e.objid FROM pg_catalog.pg_depend e
      WHERE e.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
        AND e.classid = 'pg_catalog.pg_operator'::pg_catalog.regclass AND e.deptype = 'e')
