-- From 18 on NOT NULL of a column is a constraint of its own, from 17 on that of a domain; before, there are none.
SELECT o.oid AS "oid!",
       o.conrelid AS "table!",
       o.contypid AS "domain!",
       COALESCE(o.conkey[1], 0::pg_catalog.int2) AS "column!",
       o.conname::text AS "name!",
       o.convalidated AS "validated!",
       o.connoinherit AS "no_inherit!",
       o.coninhcount > 0 AS "inherited!",
       o.conislocal AS "local!"
FROM pg_catalog.pg_constraint o
WHERE o.contype = 'n' AND o.oid >= 16384
