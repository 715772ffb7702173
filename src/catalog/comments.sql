-- 2200 is the schema "public" as initdb made it; the comment that initdb gives it is not the user's.
SELECT d.classoid AS "class!", d.objoid AS "oid!", d.objsubid AS "sub!", d.description AS "text!",
       (SELECT a.attname::text FROM pg_catalog.pg_attribute a
        WHERE d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass
          AND d.objsubid > 0 AND a.attrelid = d.objoid AND a.attnum = d.objsubid) AS "column?"
FROM pg_catalog.pg_description d
WHERE (d.objoid >= 16384 OR d.objoid = 2200 AND d.classoid = 'pg_catalog.pg_namespace'::pg_catalog.regclass)
  AND NOT (d.classoid = 'pg_catalog.pg_namespace'::pg_catalog.regclass
           AND d.description = 'standard public schema'
           AND EXISTS (SELECT FROM pg_catalog.pg_namespace n WHERE n.oid = d.objoid AND n.nspname = 'public'))
