SELECT c.oid AS "oid!",
       n.nspname::text AS "schema!",
       c.cfgname::text AS "name!",
       pg_catalog.quote_ident(pn.nspname) || '.' || pg_catalog.quote_ident(p.prsname) AS "parser!",
       COALESCE((
           SELECT pg_catalog.jsonb_object_agg(t.alias, t.dictionaries)
           FROM (SELECT k.alias, pg_catalog.jsonb_agg(pg_catalog.quote_ident(dn.nspname) || '.' || pg_catalog.quote_ident(d.dictname) ORDER BY m.mapseqno) AS dictionaries
                 FROM pg_catalog.pg_ts_config_map m
                 JOIN pg_catalog.pg_ts_dict d ON d.oid = m.mapdict
                 JOIN pg_catalog.pg_namespace dn ON dn.oid = d.dictnamespace
                 JOIN pg_catalog.ts_token_type(c.cfgparser) k ON k.tokid = m.maptokentype
                 WHERE m.mapcfg = c.oid
                 GROUP BY k.alias) t), '{}') AS "mappings!: sqlx::types::Json<BTreeMap<String, Vec<String>>>"
FROM pg_catalog.pg_ts_config c
JOIN pg_catalog.pg_namespace n ON n.oid = c.cfgnamespace
JOIN pg_catalog.pg_ts_parser p ON p.oid = c.cfgparser
JOIN pg_catalog.pg_namespace pn ON pn.oid = p.prsnamespace
WHERE c.oid >= 16384
  AND n.nspname !~ '^pg_'
  AND n.nspname <> ALL ($1::text[])
  AND c.oid NOT IN (
      SELECT e.objid FROM pg_catalog.pg_depend e
      WHERE e.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
        AND e.classid = 'pg_catalog.pg_ts_config'::pg_catalog.regclass AND e.deptype = 'e')
