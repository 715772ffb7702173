-- Objects that are not the reading role's own. "public" (2200) is left out while it is as initdb made it: of the bootstrap
-- superuser (10), or from 15 on of pg_database_owner (6171).
WITH owned (class, oid, owner) AS (
    SELECT 'pg_catalog.pg_namespace'::pg_catalog.regclass::oid, o.oid, o.nspowner FROM pg_catalog.pg_namespace o
    WHERE NOT (o.oid = 2200 AND o.nspowner IN (10, 6171))
    UNION ALL SELECT 'pg_catalog.pg_class'::pg_catalog.regclass, o.oid, o.relowner FROM pg_catalog.pg_class o
    WHERE o.relkind NOT IN ('i', 'I', 't', 'c')
    UNION ALL SELECT 'pg_catalog.pg_type'::pg_catalog.regclass, o.oid, o.typowner FROM pg_catalog.pg_type o
    UNION ALL SELECT 'pg_catalog.pg_proc'::pg_catalog.regclass, o.oid, o.proowner FROM pg_catalog.pg_proc o
    UNION ALL SELECT 'pg_catalog.pg_operator'::pg_catalog.regclass, o.oid, o.oprowner FROM pg_catalog.pg_operator o
    UNION ALL SELECT 'pg_catalog.pg_opclass'::pg_catalog.regclass, o.oid, o.opcowner FROM pg_catalog.pg_opclass o
    UNION ALL SELECT 'pg_catalog.pg_opfamily'::pg_catalog.regclass, o.oid, o.opfowner FROM pg_catalog.pg_opfamily o
    UNION ALL SELECT 'pg_catalog.pg_collation'::pg_catalog.regclass, o.oid, o.collowner FROM pg_catalog.pg_collation o
    UNION ALL SELECT 'pg_catalog.pg_conversion'::pg_catalog.regclass, o.oid, o.conowner FROM pg_catalog.pg_conversion o
    UNION ALL SELECT 'pg_catalog.pg_ts_config'::pg_catalog.regclass, o.oid, o.cfgowner FROM pg_catalog.pg_ts_config o
    UNION ALL SELECT 'pg_catalog.pg_ts_dict'::pg_catalog.regclass, o.oid, o.dictowner FROM pg_catalog.pg_ts_dict o
    UNION ALL SELECT 'pg_catalog.pg_language'::pg_catalog.regclass, o.oid, o.lanowner FROM pg_catalog.pg_language o
    UNION ALL SELECT 'pg_catalog.pg_statistic_ext'::pg_catalog.regclass, o.oid, o.stxowner FROM pg_catalog.pg_statistic_ext o
    UNION ALL SELECT 'pg_catalog.pg_publication'::pg_catalog.regclass, o.oid, o.pubowner FROM pg_catalog.pg_publication o
    UNION ALL SELECT 'pg_catalog.pg_event_trigger'::pg_catalog.regclass, o.oid, o.evtowner FROM pg_catalog.pg_event_trigger o
    UNION ALL
    SELECT 'pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass, o.oid, o.fdwowner
    FROM pg_catalog.pg_foreign_data_wrapper o
    UNION ALL
    SELECT 'pg_catalog.pg_foreign_server'::pg_catalog.regclass, o.oid, o.srvowner FROM pg_catalog.pg_foreign_server o
)
SELECT o.class AS "class!", o.oid AS "oid!", r.rolname::text AS "role!"
FROM owned o
JOIN pg_catalog.pg_roles r ON r.oid = o.owner
WHERE (o.oid >= 16384 OR o.oid = 2200 AND o.class = 'pg_catalog.pg_namespace'::pg_catalog.regclass)
  AND r.rolname <> CURRENT_USER
