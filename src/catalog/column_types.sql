-- How types are written with their modifiers, and how their values are kept where nothing else is said.
SELECT f.type AS "data_type!",
       f.modifier AS "modifier!",
       pg_catalog.format_type(f.type, f.modifier) AS "name!",
       CASE t.typstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED'
       END AS "storage!"
FROM ROWS FROM (pg_catalog.unnest($1::oid[]), pg_catalog.unnest($2::integer[])) f(type, modifier)
JOIN pg_catalog.pg_type t ON t.oid = f.type
