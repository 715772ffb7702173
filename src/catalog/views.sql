SELECT c.oid AS "oid!",
       n.nspname::text AS "schema!",
       c.relname::text AS "name!",
       pg_catalog.pg_get_viewdef(c.oid) AS "query!",
       COALESCE(c.reloptions, '{}') AS "options!",
       (SELECT pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
                   'name', a.attname,
                   'data_type', pg_catalog.format_type(a.atttypid, a.atttypmod),
                   'collation', (SELECT pg_catalog.quote_ident(m.nspname) || '.' || pg_catalog.quote_ident(o.collname)
                                 FROM pg_catalog.pg_collation o
                                 JOIN pg_catalog.pg_namespace m ON m.oid = o.collnamespace
                                 WHERE o.oid = a.attcollation AND o.oid <> t.typcollation),
                   'default', (SELECT pg_catalog.pg_get_expr(d.adbin, d.adrelid)
                               FROM pg_catalog.pg_attrdef d WHERE d.adrelid = c.oid AND d.adnum = a.attnum))
               ORDER BY a.attnum)
        FROM pg_catalog.pg_attribute a
        JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
        WHERE a.attrelid = c.oid AND a.attnum > 0) AS "columns?: sqlx::types::Json<Vec<ViewColumn>>"
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind = 'v'
  AND c.oid >= 16384
  AND c.relpersistence <> 't'
  AND n.nspname <> ALL ($1::text[])
  AND c.oid NOT IN (
      SELECT e.objid FROM pg_catalog.pg_depend e
      WHERE e.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
        AND e.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND e.deptype = 'e')
