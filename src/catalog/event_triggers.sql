SELECT t.oid AS "oid!",
       t.evtname::text AS "name!",
       t.evtevent::text AS "event!",
       COALESCE(t.evttags, '{}') AS "tags!",
       t.evtenabled::text AS "enabled!",
       pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(p.proname) AS "function!"
FROM pg_catalog.pg_event_trigger t
JOIN pg_catalog.pg_proc p ON p.oid = t.evtfoid
JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
WHERE t.oid >= 16384
  AND t.oid NOT IN (
      SELECT e.objid FROM pg_catalog.pg_depend e
      WHERE e.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
        AND e.classid = 'pg_catalog.pg_event_trigger'::pg_catalog.regclass AND e.deptype = 'e')
