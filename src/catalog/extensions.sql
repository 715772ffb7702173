SELECT e.oid AS "oid!",
       e.extname::text AS "name!",
       n.nspname::text AS "schema!",
       e.extversion AS "version!",
       e.extrelocatable AS "relocatable!",
       e.extversion = a.default_version AS "default_version",
       a.comment AS "default_comment"
FROM pg_catalog.pg_extension e
JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace
LEFT JOIN pg_catalog.pg_available_extensions a ON a.name = e.extname
WHERE e.extname <> 'plpgsql'
