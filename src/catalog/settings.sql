-- Settings of managed objects that Limbeck does not manage: each belongs to a relation ("sub" names a column of it),
-- a constraint, a type, a schema, a sequence or a function.
SELECT 'tablespace' AS "kind!", 'pg_catalog.pg_class'::pg_catalog.regclass::oid AS "class!", c.oid AS "oid!", 0 AS "sub!"
FROM pg_catalog.pg_class c WHERE c.relkind IN ('r', 'p', 'm', 'i', 'I') AND c.oid >= 16384 AND c.reltablespace <> 0
