-- The members that belong to no class; those of a class are the class's.
SELECT o.oid AS "oid!",
       n.nspname::text AS "schema!",
       o.opfname::text AS "name!",
       pg_catalog.quote_ident(m.amname) AS "method!",
       ARRAY(
           SELECT 'OPERATOR ' || a.amopstrategy || ' ' || a.amopopr::pg_catalog.regoperator::text
                  || CASE WHEN a.amopsortfamily = 0 THEN '' ELSE ' FOR ORDER BY ' || (
                         SELECT pg_catalog.quote_ident(m.nspname) || '.' || pg_catalog.quote_ident(f.opfname)
                         FROM pg_catalog.pg_opfamily f JOIN pg_catalog.pg_namespace m ON m.oid = f.opfnamespace
                         WHERE f.oid = a.amopsortfamily) END
           FROM pg_catalog.pg_amop a
           JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_amop'::pg_catalog.regclass AND d.objid = a.oid
           WHERE d.refclassid = 'pg_catalog.pg_opfamily'::pg_catalog.regclass AND d.refobjid = o.oid
             AND d.refobjid <> a.amopsortfamily
           ORDER BY a.amopstrategy, a.amopopr::pg_catalog.regoperator::text) AS "operators!",
       ARRAY(
           SELECT 'FUNCTION ' || a.amprocnum || ' (' || pg_catalog.format_type(a.amproclefttype, NULL) || ', '
                  || pg_catalog.format_type(a.amprocrighttype, NULL) || ') ' || a.amproc::pg_catalog.regprocedure::text
           FROM pg_catalog.pg_amproc a
           JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_amproc'::pg_catalog.regclass AND d.objid = a.oid
           WHERE d.refclassid = 'pg_catalog.pg_opfamily'::pg_catalog.regclass AND d.refobjid = o.oid
           ORDER BY a.amprocnum, 1) AS "functions!"
FROM pg_catalog.pg_opfamily o
JOIN pg_catalog.pg_am m ON m.oid = o.opfmethod
JOIN pg_catalog.pg_namespace n ON n.oid = o.opfnamespace
WHERE o.oid >= 16384
  AND n.nspname !~ '^pg_'
  AND n.nspname <> ALL ($1::text[])
  AND o.oid NOT IN (
      SELECT e.objid FROM pg_catalog.pg_depend e
      WHERE e.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
        AND e.classid = 'pg_catalog.pg_opfamily'::pg_catalog.regclass AND e.deptype = 'e')
