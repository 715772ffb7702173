-- Access lists that are not the built-in default, with the owner's entry marked; the schema "public" (2200) counts as made
-- by users. Who granted what is left out: grants are the owner's.
WITH holder (class, oid, sub, scope, owner, acl) AS (
    SELECT 'pg_catalog.pg_class'::pg_catalog.regclass::oid, c.oid, 0,
           CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END, c.relowner, c.relacl
    FROM pg_catalog.pg_class c WHERE c.relacl IS NOT NULL
    UNION ALL
    SELECT 'pg_catalog.pg_class'::pg_catalog.regclass, c.oid, a.attnum, 'c', c.relowner, a.attacl
    FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
    WHERE a.attacl IS NOT NULL AND a.attnum > 0 AND NOT a.attisdropped
    UNION ALL
    SELECT 'pg_catalog.pg_namespace'::pg_catalog.regclass, n.oid, 0, 'n', n.nspowner, n.nspacl
    FROM pg_catalog.pg_namespace n WHERE n.nspacl IS NOT NULL
    UNION ALL
    SELECT 'pg_catalog.pg_proc'::pg_catalog.regclass, p.oid, 0, 'f', p.proowner, p.proacl
    FROM pg_catalog.pg_proc p WHERE p.proacl IS NOT NULL
    UNION ALL
    SELECT 'pg_catalog.pg_type'::pg_catalog.regclass, t.oid, 0, 'T', t.typowner, t.typacl
    FROM pg_catalog.pg_type t WHERE t.typacl IS NOT NULL
    UNION ALL
    SELECT 'pg_catalog.pg_language'::pg_catalog.regclass, l.oid, 0, 'l', l.lanowner, l.lanacl
    FROM pg_catalog.pg_language l WHERE l.lanacl IS NOT NULL
    UNION ALL
    SELECT 'pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass, w.oid, 0, 'F', w.fdwowner, w.fdwacl
    FROM pg_catalog.pg_foreign_data_wrapper w WHERE w.fdwacl IS NOT NULL
    UNION ALL
    SELECT 'pg_catalog.pg_foreign_server'::pg_catalog.regclass, s.oid, 0, 'S', s.srvowner, s.srvacl
    FROM pg_catalog.pg_foreign_server s WHERE s.srvacl IS NOT NULL
)
SELECT h.class AS "class!",
       h.oid AS "oid!",
       h.sub AS "sub!",
       h.scope AS "scope!",
       (SELECT a.attname::text FROM pg_catalog.pg_attribute a
        WHERE h.sub > 0 AND a.attrelid = h.oid AND a.attnum = h.sub) AS "column?",
       ARRAY(SELECT x.privilege_type
             FROM pg_catalog.aclexplode(pg_catalog.acldefault(h.scope::"char", h.owner)) x
             WHERE x.grantee = h.owner) AS "all!",
       COALESCE((SELECT pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
                            'grantee', (SELECT r.rolname FROM pg_catalog.pg_roles r WHERE r.oid = x.grantee),
                            'owner', x.grantee = h.owner,
                            'privilege', x.privilege_type,
                            'grantable', x.is_grantable))
                 FROM pg_catalog.aclexplode(h.acl) x
                 WHERE x.grantee = 0 OR EXISTS (SELECT FROM pg_catalog.pg_roles r WHERE r.oid = x.grantee)),
                '[]') AS "grants!: sqlx::types::Json<Vec<Granted>>"
FROM holder h
WHERE h.oid >= 16384 OR h.oid = 2200 AND h.class = 'pg_catalog.pg_namespace'::pg_catalog.regclass
