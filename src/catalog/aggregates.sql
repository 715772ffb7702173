SELECT p.oid AS "oid!",
       n.nspname::text AS "schema!",
       p.proname::text AS "name!",
       pg_catalog.oidvectortypes(p.proargtypes) AS "types!",
       pg_catalog.pg_get_function_arguments(p.oid) AS "arguments!",
       COALESCE(p.proargnames, '{}') AS "names!",
       pg_catalog.format_type(p.prorettype, NULL) AS "return_type!",
       p.proparallel::text AS "parallel!",
       a.aggkind::text AS "kind!",
       a.aggnumdirectargs AS "direct!",
       a.aggtransfn::text AS "transition!",
       pg_catalog.format_type(a.aggtranstype, NULL) AS "state_type!",
       a.aggtransspace AS "state_space!",
       NULLIF(a.aggfinalfn::text, '-') AS "final_function?",
       a.aggfinalextra AS "final_extra!",
       a.aggfinalmodify::text AS "final_modify!",
       NULLIF(a.aggcombinefn::text, '-') AS "combine?",
       NULLIF(a.aggserialfn::text, '-') AS "serialize?",
       NULLIF(a.aggdeserialfn::text, '-') AS "deserialize?",
       a.agginitval AS "initial?",
       NULLIF(a.aggmtransfn::text, '-') AS "moving_transition?",
       NULLIF(a.aggminvtransfn::text, '-') AS "moving_inverse?",
       CASE WHEN a.aggmtranstype <> 0 THEN pg_catalog.format_type(a.aggmtranstype, NULL) END AS "moving_state_type?",
       a.aggmtransspace AS "moving_state_space!",
       NULLIF(a.aggmfinalfn::text, '-') AS "moving_final?",
       a.aggmfinalextra AS "moving_final_extra!",
       a.aggmfinalmodify::text AS "moving_final_modify!",
       a.aggminitval AS "moving_initial?",
       (SELECT 'OPERATOR(' || pg_catalog.quote_ident(m.nspname) || '.' || o.oprname || ')'
        FROM pg_catalog.pg_operator o JOIN pg_catalog.pg_namespace m ON m.oid = o.oprnamespace
        WHERE o.oid = a.aggsortop) AS "sort_operator?"
FROM pg_catalog.pg_aggregate a
JOIN pg_catalog.pg_proc p ON p.oid = a.aggfnoid
JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
WHERE p.oid >= 16384
  AND n.nspname <> ALL ($1::text[])
  AND n.nspname !~ '^pg_'
  AND p.oid NOT IN (
      SELECT e.objid FROM pg_catalog.pg_depend e
      WHERE e.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
        AND e.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND e.deptype = 'e')
