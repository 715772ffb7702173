-- Default privileges; a role's own are marked where it is the one that reads.
SELECT d.oid AS "oid!",
       d.defaclnamespace AS "namespace!",
       (SELECT r.rolname::text FROM pg_catalog.pg_roles r
        WHERE r.oid = d.defaclrole AND r.rolname <> CURRENT_USER) AS "role?",
       (SELECT n.nspname::text FROM pg_catalog.pg_namespace n WHERE n.oid = d.defaclnamespace) AS "schema?",
       s.code AS "scope!",
       ARRAY(SELECT x.privilege_type
             FROM pg_catalog.aclexplode(pg_catalog.acldefault(s.code::"char", d.defaclrole)) x
             WHERE x.grantee = d.defaclrole) AS "all!",
       COALESCE((SELECT pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
                            'grantee', (SELECT r.rolname FROM pg_catalog.pg_roles r WHERE r.oid = x.grantee),
                            'owner', x.grantee = d.defaclrole,
                            'privilege', x.privilege_type,
                            'grantable', x.is_grantable))
                 FROM pg_catalog.aclexplode(d.defaclacl) x
                 WHERE x.grantee = 0 OR EXISTS (SELECT FROM pg_catalog.pg_roles r WHERE r.oid = x.grantee)),
                '[]') AS "grants!: sqlx::types::Json<Vec<Granted>>"
FROM pg_catalog.pg_default_acl d
CROSS JOIN LATERAL (SELECT CASE d.defaclobjtype WHEN 'S' THEN 's' ELSE d.defaclobjtype::text END AS code) s
WHERE d.defaclobjtype IN ('r', 'S', 'f', 'T', 'n', 'L')
