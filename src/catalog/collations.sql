-- What an ICU locale is called: "colllocale" from 17 on, "colliculocale" in 15 and 16, "collcollate" in 14.
SELECT c.oid AS "oid!",
       n.nspname::text AS "schema!",
       c.collname::text AS "name!",
       c.collprovider::text AS "provider!",
       c.collisdeterministic AS "deterministic!",
       CASE WHEN c.collprovider = 'c' THEN c.collcollate::text
            ELSE COALESCE(j.row ->> 'colllocale', j.row ->> 'colliculocale', c.collcollate::text, '') END AS "locale!",
       CASE WHEN c.collprovider = 'c' AND c.collctype <> c.collcollate THEN c.collctype::text END AS "character_type?",
       j.row ->> 'collicurules' AS "rules?"
FROM pg_catalog.pg_collation c
JOIN pg_catalog.pg_namespace n ON n.oid = c.collnamespace
CROSS JOIN LATERAL (SELECT pg_catalog.to_jsonb(c) AS row) j
WHERE c.oid >= 16384
  AND n.nspname !~ '^pg_'
  AND n.nspname <> ALL ($1::text[])
  AND c.oid NOT IN (
      SELECT e.objid FROM pg_catalog.pg_depend e
      WHERE e.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
        AND e.classid = 'pg_catalog.pg_collation'::pg_catalog.regclass AND e.deptype = 'e')
