-- No outer join: what sqlx prepares of one depends on the plan that the server happens to choose.
WITH available AS MATERIALIZED (
    SELECT a.name, a.default_version, a.comment FROM pg_catalog.pg_available_extensions a)
SELECT e.oid AS "oid!",
       e.extname::text AS "name!",
       n.nspname::text AS "schema!",
       e.extversion AS "version!",
       e.extrelocatable AS "relocatable!",
       (SELECT a.default_version = e.extversion FROM available a WHERE a.name = e.extname) AS "default_version?",
       (SELECT a.comment FROM available a WHERE a.name = e.extname) AS "default_comment?"
FROM pg_catalog.pg_extension e
JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace
WHERE e.extname <> 'plpgsql'
