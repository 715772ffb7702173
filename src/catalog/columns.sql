-- What every column has. What few have is in column_details.sql, what their types say in column_types.sql: there may be
-- hundreds of thousands.
SELECT a.attrelid AS "table!",
       a.attnum AS "position!",
       a.attname::text AS "name!",
       a.atttypid AS "data_type!",
       a.atttypmod AS "modifier!",
       a.attnotnull AS "not_null!"
FROM pg_catalog.pg_attribute a
JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
WHERE c.relkind IN ('r', 'p', 'f')
  AND c.oid >= 16384
  AND c.relpersistence <> 't'
  AND a.attnum > 0
  AND NOT a.attisdropped
