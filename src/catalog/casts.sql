SELECT c.oid AS "oid!",
       pg_catalog.format_type(c.castsource, NULL) AS "source!",
       pg_catalog.format_type(c.casttarget, NULL) AS "target!",
       CASE WHEN c.castfunc <> 0 THEN c.castfunc::pg_catalog.regprocedure::text END AS "function?",
       c.castmethod::text AS "method!",
       c.castcontext::text AS "context!"
FROM pg_catalog.pg_cast c
JOIN pg_catalog.pg_type s ON s.oid = c.castsource
JOIN pg_catalog.pg_type t ON t.oid = c.casttarget
JOIN pg_catalog.pg_namespace sn ON sn.oid = s.typnamespace
JOIN pg_catalog.pg_namespace tn ON tn.oid = t.typnamespace
WHERE c.oid >= 16384
  AND NOT EXISTS (  -- The cast to its multirange that a range type brings.
      SELECT FROM pg_catalog.pg_range r WHERE r.rngtypid = c.castsource AND r.rngmultitypid = c.casttarget)
  AND sn.nspname <> ALL ($1::text[])
  AND tn.nspname <> ALL ($1::text[])
  AND c.oid NOT IN (
      SELECT e.objid FROM pg_catalog.pg_depend e
      WHERE e.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
        AND e.classid = 'pg_catalog.pg_cast'::pg_catalog.regclass AND e.deptype = 'e')
