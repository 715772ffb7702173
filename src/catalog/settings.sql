-- Settings of managed objects that Limbeck does not manage: each belongs to a relation ("sub" names a column of it),
-- a constraint, a type, a schema or a sequence.
SELECT 'row security' AS "kind!", 'pg_catalog.pg_class'::pg_catalog.regclass::oid AS "class!", c.oid AS "oid!", 0 AS "sub!"
FROM pg_catalog.pg_class c WHERE c.relkind = 'r' AND c.oid >= 16384 AND (c.relrowsecurity OR c.relforcerowsecurity)
UNION ALL
SELECT 'replica identity', 'pg_catalog.pg_class'::pg_catalog.regclass, c.oid, 0
FROM pg_catalog.pg_class c WHERE c.relkind = 'r' AND c.oid >= 16384 AND c.relreplident <> 'd'
UNION ALL
SELECT 'access method', 'pg_catalog.pg_class'::pg_catalog.regclass, c.oid, 0
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_am m ON m.oid = c.relam
WHERE c.relkind = 'r' AND c.oid >= 16384 AND m.amname <> 'heap'
UNION ALL
SELECT 'tablespace', 'pg_catalog.pg_class'::pg_catalog.regclass, c.oid, 0
FROM pg_catalog.pg_class c WHERE c.relkind IN ('r', 'i') AND c.oid >= 16384 AND c.reltablespace <> 0
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
SELECT 'clustering', 'pg_catalog.pg_class'::pg_catalog.regclass, i.indexrelid, 0
FROM pg_catalog.pg_index i WHERE i.indisclustered AND i.indexrelid >= 16384
UNION ALL
SELECT 'storage parameters', 'pg_catalog.pg_class'::pg_catalog.regclass, c.oid, 0
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_constraint o ON o.conindid = c.oid AND o.contype IN ('p', 'u', 'x')
WHERE c.reloptions IS NOT NULL
UNION ALL
SELECT 'storage parameters', 'pg_catalog.pg_class'::pg_catalog.regclass, c.oid, 0
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_class t ON t.oid = c.reltoastrelid
WHERE c.relkind = 'r' AND c.oid >= 16384 AND t.reloptions IS NOT NULL
UNION ALL
SELECT p.kind, 'pg_catalog.pg_class'::pg_catalog.regclass, a.attrelid, a.attnum
FROM pg_catalog.pg_attribute a
JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
CROSS JOIN LATERAL (VALUES
    ('column storage', a.attstorage <> t.typstorage),
    ('column compression', a.attcompression <> ''),
    ('column statistics target', COALESCE(a.attstattarget, -1) <> -1),
    ('column options', a.attoptions IS NOT NULL),
    ('column privileges', a.attacl IS NOT NULL)) p(kind, present)
WHERE c.relkind = 'r' AND c.oid >= 16384 AND a.attnum > 0 AND NOT a.attisdropped AND p.present
UNION ALL
SELECT 'index statistics target', 'pg_catalog.pg_class'::pg_catalog.regclass, a.attrelid, 0
FROM pg_catalog.pg_attribute a
JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
WHERE c.relkind = 'i' AND c.oid >= 16384 AND COALESCE(a.attstattarget, -1) <> -1
UNION ALL
SELECT 'constraint options', 'pg_catalog.pg_constraint'::pg_catalog.regclass, o.oid, 0
FROM pg_catalog.pg_constraint o
JOIN pg_catalog.pg_class c ON c.oid = o.conrelid
WHERE c.relkind = 'r' AND o.oid >= 16384 AND COALESCE(pg_catalog.to_jsonb(o) ->> 'conenforced', 'true') <> 'true'
