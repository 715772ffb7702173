-- What is set of the columns of which anything is set. No outer join: what sqlx prepares of one depends on the plan that the
-- server happens to choose.
SELECT a.attrelid AS "table!",
       a.attnum AS "position!",
       CASE WHEN a.attstorage <> t.typstorage THEN
           CASE a.attstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED' END
       END AS "storage?",
       CASE a.attcompression WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4' END AS "compression?",
       CASE WHEN a.attstattarget >= 0 THEN a.attstattarget::integer END AS "statistics?",
       COALESCE(a.attoptions, '{}') AS "options!",
       ARRAY(SELECT o FROM pg_catalog.unnest(a.attfdwoptions) o ORDER BY o) AS "foreign_options!",
       a.attinhcount > 0 AS "inherited!",
       a.attislocal AS "local!",
       a.attgenerated::text AS "generated!",
       a.attidentity::text AS "identity!",
       CASE WHEN a.atthasdef THEN (
           SELECT pg_catalog.pg_get_expr(d.adbin, d.adrelid)
           FROM pg_catalog.pg_attrdef d WHERE d.adrelid = a.attrelid AND d.adnum = a.attnum) END AS "expression?",
       CASE WHEN a.atthasdef THEN (
           SELECT d.oid FROM pg_catalog.pg_attrdef d
           WHERE d.adrelid = a.attrelid AND d.adnum = a.attnum) END AS "default_oid?",
       CASE WHEN a.attcollation <> t.typcollation THEN (
           SELECT pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(o.collname)
           FROM pg_catalog.pg_collation o JOIN pg_catalog.pg_namespace n ON n.oid = o.collnamespace
           WHERE o.oid = a.attcollation) END AS "collation?"
FROM pg_catalog.pg_attribute a
JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
WHERE c.relkind IN ('r', 'p', 'f')
  AND c.oid >= 16384
  AND c.relpersistence <> 't'
  AND a.attnum > 0
  AND NOT a.attisdropped
  AND (a.atthasdef
       OR a.attidentity <> ''
       OR NOT a.attislocal
       OR a.attinhcount > 0
       OR a.attstorage <> t.typstorage
       OR a.attcollation <> t.typcollation
       OR a.attcompression <> ''
       OR COALESCE(a.attstattarget, -1) >= 0
       OR a.attoptions IS NOT NULL
       OR a.attfdwoptions IS NOT NULL)
