-- Objects that users made and Limbeck does not manage; parts of a relation name it in "table".
WITH found (class, oid, in_table) AS (
    SELECT 'pg_catalog.pg_type'::pg_catalog.regclass::oid, t.oid, 0::oid
    FROM pg_catalog.pg_type t
    WHERE t.typtype = 'r' AND EXISTS (
              SELECT FROM pg_catalog.pg_range r WHERE r.rngtypid = t.oid AND r.rngcanonical <> 0)
       OR t.typtype = 'b' AND NOT (t.typcategory = 'A' AND t.typelem <> 0)
       OR t.typtype = 'p'
    UNION ALL
    SELECT 'pg_catalog.pg_subscription'::pg_catalog.regclass, o.oid, 0
    FROM pg_catalog.pg_subscription o
    WHERE o.subdbid = (SELECT b.oid FROM pg_catalog.pg_database b WHERE b.datname = pg_catalog.current_database())
    UNION ALL SELECT 'pg_catalog.pg_largeobject'::pg_catalog.regclass, o.oid, 0 FROM pg_catalog.pg_largeobject_metadata o
)
SELECT f.class AS "class!",
       f.oid AS "oid!",
       f.in_table AS "table!",
       i.type AS "kind!",
       COALESCE(i.identity, f.oid::text) AS "name!",
       s.name AS "schema?"
FROM found f
CROSS JOIN LATERAL pg_catalog.pg_identify_object(f.class, f.oid, 0) i
CROSS JOIN LATERAL (SELECT COALESCE(i.schema, (
    SELECT n.nspname::text
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.oid = f.in_table)) AS name) s
WHERE f.oid >= 16384
  AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_depend e
      WHERE e.classid = f.class AND e.objid = f.oid AND e.deptype = 'e')
  AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_range r
      WHERE f.class = 'pg_catalog.pg_type'::pg_catalog.regclass AND r.rngmultitypid = f.oid)
  AND (s.name IS NULL OR s.name <> ALL ($1::text[]))
  AND (s.name IS NULL OR s.name !~ '^pg_')
