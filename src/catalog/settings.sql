-- Settings of managed objects that Limbeck does not manage: each belongs to a relation ("sub" names a column of it),
-- a constraint, a type, a schema or a sequence.
SELECT 'tablespace' AS "kind!", 'pg_catalog.pg_class'::pg_catalog.regclass::oid AS "class!", c.oid AS "oid!", 0 AS "sub!"
FROM pg_catalog.pg_class c WHERE c.relkind IN ('r', 'm', 'i') AND c.oid >= 16384 AND c.reltablespace <> 0
UNION ALL
SELECT 'privileges', 'pg_catalog.pg_class'::pg_catalog.regclass, c.oid, 0
FROM pg_catalog.pg_class c WHERE c.relkind IN ('r', 'S') AND c.oid >= 16384 AND c.relacl IS NOT NULL
UNION ALL
SELECT 'privileges', 'pg_catalog.pg_type'::pg_catalog.regclass, t.oid, 0
FROM pg_catalog.pg_type t WHERE t.typtype IN ('e', 'd', 'c', 'r') AND t.oid >= 16384 AND t.typacl IS NOT NULL
UNION ALL
SELECT 'privileges', 'pg_catalog.pg_namespace'::pg_catalog.regclass, n.oid, 0
FROM pg_catalog.pg_namespace n WHERE n.oid >= 16384 AND n.nspacl IS NOT NULL
UNION ALL
SELECT p.kind, 'pg_catalog.pg_class'::pg_catalog.regclass, a.attrelid, a.attnum
FROM pg_catalog.pg_attribute a
JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
CROSS JOIN LATERAL (VALUES
    ('column privileges', a.attacl IS NOT NULL)) p(kind, present)
WHERE c.relkind = 'r' AND c.oid >= 16384 AND a.attnum > 0 AND NOT a.attisdropped AND p.present
