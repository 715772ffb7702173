-- Identity columns' sequences too: they are told apart by "identity".
-- No outer join: what sqlx prepares of one depends on the plan that the server happens to choose.
WITH owner AS NOT MATERIALIZED (
    SELECT d.objid, d.refobjid, d.refobjsubid, d.deptype
    FROM pg_catalog.pg_depend d
    WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objsubid = 0
      AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i'))
SELECT c.oid AS "oid!",
       n.nspname::text AS "schema!",
       c.relname::text AS "name!",
       c.relpersistence = 'u' AS "unlogged!",
       pg_catalog.format_type(s.seqtypid, NULL) AS "data_type!",
       s.seqstart AS "start!",
       s.seqincrement AS "increment!",
       s.seqmin AS "minimum!",
       s.seqmax AS "maximum!",
       s.seqcache AS "cache!",
       s.seqcycle AS "cycle!",
       (SELECT d.refobjid FROM owner d WHERE d.objid = c.oid) AS "owner_table?",
       (SELECT d.refobjsubid FROM owner d WHERE d.objid = c.oid) AS "owner_column?",
       EXISTS (SELECT FROM owner d WHERE d.objid = c.oid AND d.deptype = 'i') AS "identity!"
FROM pg_catalog.pg_sequence s
JOIN pg_catalog.pg_class c ON c.oid = s.seqrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relpersistence <> 't'
  AND n.nspname <> ALL ($1::text[])
  AND c.oid NOT IN (
      SELECT e.objid FROM pg_catalog.pg_depend e
      WHERE e.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
        AND e.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND e.deptype = 'e')
