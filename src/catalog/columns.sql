SELECT a.attrelid AS "table!",
       a.attnum AS "position!",
       a.attname::text AS "name!",
       pg_catalog.format_type(a.atttypid, a.atttypmod) AS "data_type!",
       a.attnotnull AS "not_null!",
       a.attgenerated::text AS "generated!",
       a.attidentity::text AS "identity!",
       CASE WHEN d.oid IS NOT NULL THEN pg_catalog.pg_get_expr(d.adbin, d.adrelid) END AS "expression?",
       d.oid AS "default_oid?",
       CASE WHEN a.attcollation <> t.typcollation
            THEN pg_catalog.quote_ident(cn.nspname) || '.' || pg_catalog.quote_ident(co.collname) END AS "collation?"
FROM pg_catalog.pg_attribute a
JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
LEFT JOIN pg_catalog.pg_collation co ON co.oid = a.attcollation
LEFT JOIN pg_catalog.pg_namespace cn ON cn.oid = co.collnamespace
WHERE c.relkind = 'r'
  AND c.oid >= 16384
  AND c.relpersistence <> 't'
  AND a.attnum > 0
  AND NOT a.attisdropped
