-- 2200 is the schema "public" as initdb made it, whose own comment is not the user's.
SELECT d.classoid AS "class!", d.objoid AS "oid!", d.objsubid AS "sub!", d.description AS "text!"
FROM pg_catalog.pg_description d
WHERE d.objoid >= 16384
   OR d.objoid = 2200 AND d.classoid = 'pg_catalog.pg_namespace'::pg_catalog.regclass
      AND d.description <> 'standard public schema'
