-- "pubgencols" is there from 18 on.
SELECT p.oid AS "oid!",
       p.pubname::text AS "name!",
       p.puballtables AS "all_tables!",
       pg_catalog.array_remove(ARRAY[
           CASE WHEN p.pubinsert THEN 'insert' END, CASE WHEN p.pubupdate THEN 'update' END,
           CASE WHEN p.pubdelete THEN 'delete' END, CASE WHEN p.pubtruncate THEN 'truncate' END], NULL) AS "publish!",
       p.pubviaroot AS "via_root!",
       COALESCE(pg_catalog.to_jsonb(p)->>'pubgencols' = 's', false) AS "generated_columns!"
FROM pg_catalog.pg_publication p
WHERE p.oid >= 16384
