-- Options of the TOAST table have its prefix. A column's storage is that of its type unless it was set.
SELECT c.oid AS "oid!",
       n.nspname::text AS "schema!",
       c.relname::text AS "name!",
       pg_catalog.pg_get_viewdef(c.oid) AS "query!",
       COALESCE(c.reloptions, '{}') || ARRAY(
           SELECT 'toast.' || o
           FROM pg_catalog.pg_class t CROSS JOIN LATERAL pg_catalog.unnest(t.reloptions) o
           WHERE t.oid = c.reltoastrelid) AS "options!",
       (SELECT pg_catalog.quote_ident(m.amname) FROM pg_catalog.pg_am m
        WHERE m.oid = c.relam AND m.amname <> 'heap') AS "access_method?",
       c.relispopulated AS "populated!",
       (SELECT pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
                   'name', a.attname,
                   'data_type', pg_catalog.format_type(a.atttypid, a.atttypmod),
                   'collation', (SELECT pg_catalog.quote_ident(m.nspname) || '.' || pg_catalog.quote_ident(o.collname)
                                 FROM pg_catalog.pg_collation o
                                 JOIN pg_catalog.pg_namespace m ON m.oid = o.collnamespace
                                 WHERE o.oid = a.attcollation AND o.oid <> t.typcollation),
                   'settings', pg_catalog.jsonb_build_object(
                       'storage', CASE WHEN a.attstorage <> t.typstorage THEN
                           CASE a.attstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN'
                           ELSE 'EXTENDED' END END,
                       'type_storage', CASE t.typstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL'
                           WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED' END,
                       'compression', CASE a.attcompression WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4' END,
                       'statistics', CASE WHEN a.attstattarget >= 0 THEN a.attstattarget::integer END,
                       'options', COALESCE(a.attoptions, '{}')))
               ORDER BY a.attnum)
        FROM pg_catalog.pg_attribute a
        JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
        WHERE a.attrelid = c.oid AND a.attnum > 0) AS "columns?: sqlx::types::Json<Vec<MaterializedViewColumn>>"
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind = 'm'
  AND c.oid >= 16384
  AND n.nspname <> ALL ($1::text[])
  AND c.oid NOT IN (
      SELECT e.objid FROM pg_catalog.pg_depend e
      WHERE e.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
        AND e.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND e.deptype = 'e')
