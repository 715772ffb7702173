SELECT t.oid AS "oid!",
       c.oid AS "relation!",
       n.nspname::text AS "schema!",
       c.relname::text AS "name!",
       COALESCE((
           SELECT pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
                      'name', a.attname,
                      'data_type', pg_catalog.format_type(a.atttypid, a.atttypmod),
                      'collation', (SELECT pg_catalog.quote_ident(m.nspname) || '.' || pg_catalog.quote_ident(o.collname)
                                    FROM pg_catalog.pg_collation o
                                    JOIN pg_catalog.pg_namespace m ON m.oid = o.collnamespace
                                    WHERE o.oid = a.attcollation AND o.oid <> b.typcollation))
                  ORDER BY a.attnum)
           FROM pg_catalog.pg_attribute a
           JOIN pg_catalog.pg_type b ON b.oid = a.atttypid
           WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped), '[]') AS "attributes!: sqlx::types::Json<Vec<Attribute>>"
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_type t ON t.oid = c.reltype
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind = 'c'
  AND c.oid >= 16384
  AND n.nspname !~ '^pg_'
  AND n.nspname <> ALL ($1::text[])
  AND t.oid NOT IN (
      SELECT e.objid FROM pg_catalog.pg_depend e
      WHERE e.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
        AND e.classid = 'pg_catalog.pg_type'::pg_catalog.regclass AND e.deptype = 'e')
