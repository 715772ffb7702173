-- For servers from 15 on: 14 has no such catalog.
SELECT p.oid AS "oid!",
       p.pnpubid AS "publication!",
       n.nspname::text AS "schema!"
FROM pg_catalog.pg_publication_namespace p
JOIN pg_catalog.pg_namespace n ON n.oid = p.pnnspid
WHERE p.oid >= 16384
