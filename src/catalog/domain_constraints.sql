SELECT o.oid AS "oid!",
       o.contypid AS "domain!",
       o.conname::text AS "name!",
       o.convalidated AS "validated!",
       pg_catalog.pg_get_constraintdef(o.oid) AS "definition!"
FROM pg_catalog.pg_constraint o
WHERE o.contypid <> 0 AND o.contype = 'c' AND o.oid >= 16384
