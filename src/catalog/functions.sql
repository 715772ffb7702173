-- Functions, window functions and procedures. What a range type brings along belongs to that type.
SELECT p.oid AS "oid!",
       n.nspname::text AS "schema!",
       p.proname::text AS "name!",
       p.prokind::text AS "kind!",
       pg_catalog.oidvectortypes(p.proargtypes) AS "types!",
       pg_catalog.pg_get_function_arguments(p.oid) AS "arguments!",
       ARRAY(SELECT COALESCE(p.proargnames[i], '')
             FROM pg_catalog.generate_series(1, pg_catalog.cardinality(COALESCE(p.proallargtypes, p.proargtypes::oid[]))) i
             WHERE COALESCE(p.proargmodes[i], 'i') IN ('i', 'b', 'v') ORDER BY i) AS "input_names!",
       ARRAY(SELECT COALESCE(p.proargnames[i], '') || ' ' || pg_catalog.format_type(p.proallargtypes[i], NULL)
             FROM pg_catalog.generate_series(1, pg_catalog.cardinality(p.proallargtypes)) i
             WHERE p.proargmodes[i] IN ('o', 'b', 't') ORDER BY i) AS "outputs!",
       p.pronargdefaults AS "defaults!",
       pg_catalog.pg_get_function_result(p.oid) AS "result?",
       pg_catalog.format_type(p.prorettype, NULL) AS "return_type!",
       p.proretset AS "returns_set!",
       l.lanname::text AS "language!",
       ARRAY(SELECT pg_catalog.format_type(t, NULL) FROM pg_catalog.unnest(p.protrftypes) t) AS "transforms!",
       p.provolatile::text AS "volatility!",
       p.proisstrict AS "strict!",
       p.prosecdef AS "security_definer!",
       p.proleakproof AS "leakproof!",
       p.proparallel::text AS "parallel!",
       p.procost::text AS "cost!",
       p.prorows::text AS "rows!",
       NULLIF(p.prosupport::text, '-') AS "support?",
       COALESCE(p.proconfig, '{}') AS "config!",
       p.prosrc AS "source!",
       p.probin AS "library?",
       pg_catalog.pg_get_function_sqlbody(p.oid) AS "atomic?",
       ARRAY(SELECT x.extname::text
             FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_extension x ON x.oid = d.refobjid
             WHERE d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND d.objid = p.oid
               AND d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass AND d.deptype = 'x'
             ORDER BY 1) AS "extensions!"
FROM pg_catalog.pg_proc p
JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
JOIN pg_catalog.pg_language l ON l.oid = p.prolang
WHERE p.prokind IN ('f', 'w', 'p')
  AND p.oid >= 16384
  AND n.nspname <> ALL ($1::text[])
  AND n.nspname !~ '^pg_'
  AND p.oid NOT IN (
      SELECT e.objid FROM pg_catalog.pg_depend e
      WHERE e.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
        AND e.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND e.deptype = 'e')
  AND p.oid NOT IN (
      SELECT e.objid FROM pg_catalog.pg_depend e
      WHERE e.refclassid = 'pg_catalog.pg_type'::pg_catalog.regclass
        AND e.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND e.deptype = 'i')
