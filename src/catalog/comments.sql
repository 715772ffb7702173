-- 2200 is the schema "public" as initdb made it; the comment that initdb gives it is not the user's.
SELECT d.classoid AS "class!", d.objoid AS "oid!", d.objsubid AS "sub!", d.description AS "text!"
FROM pg_catalog.pg_description d
WHERE (d.objoid >= 16384 OR d.objoid = 2200 AND d.classoid = 'pg_catalog.pg_namespace'::pg_catalog.regclass)
  AND NOT (d.classoid = 'pg_catalog.pg_namespace'::pg_catalog.regclass
           AND d.description = 'standard public schema'
           AND EXISTS (SELECT FROM pg_catalog.pg_namespace n WHERE n.oid = d.objoid AND n.nspname = 'public'))
