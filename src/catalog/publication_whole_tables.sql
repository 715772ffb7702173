-- The same for 14, which publishes tables whole.
SELECT r.oid AS "oid!",
       r.prpubid AS "publication!",
       r.prrelid AS "table!",
       NULL::text[] AS "columns?",
       NULL::text AS "filter?"
FROM pg_catalog.pg_publication_rel r
WHERE r.oid >= 16384
