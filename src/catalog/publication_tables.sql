-- What is published of each table; for servers from 15 on.
SELECT r.oid AS "oid!",
       r.prpubid AS "publication!",
       r.prrelid AS "table!",
       CASE WHEN r.prattrs IS NOT NULL THEN ARRAY(
           SELECT a.attname::text FROM pg_catalog.pg_attribute a
           WHERE a.attrelid = r.prrelid AND a.attnum = ANY (r.prattrs) ORDER BY a.attnum) END AS "columns?",
       pg_catalog.pg_get_expr(r.prqual, r.prrelid) AS "filter?"
FROM pg_catalog.pg_publication_rel r
WHERE r.oid >= 16384
