-- The catalogs of rare kinds with nothing in them that users or extensions made.
SELECT c.class AS "class!"
FROM (VALUES
    ('pg_catalog.pg_cast'::pg_catalog.regclass::oid, EXISTS (SELECT FROM pg_catalog.pg_cast o WHERE o.oid >= 16384)),
    ('pg_catalog.pg_operator'::pg_catalog.regclass::oid, EXISTS (SELECT FROM pg_catalog.pg_operator o WHERE o.oid >= 16384)),
    ('pg_catalog.pg_opfamily'::pg_catalog.regclass::oid, EXISTS (SELECT FROM pg_catalog.pg_opfamily o WHERE o.oid >= 16384)),
    ('pg_catalog.pg_opclass'::pg_catalog.regclass::oid, EXISTS (SELECT FROM pg_catalog.pg_opclass o WHERE o.oid >= 16384)),
    ('pg_catalog.pg_conversion'::pg_catalog.regclass::oid, EXISTS (SELECT FROM pg_catalog.pg_conversion o WHERE o.oid >= 16384)),
    ('pg_catalog.pg_collation'::pg_catalog.regclass::oid, EXISTS (SELECT FROM pg_catalog.pg_collation o WHERE o.oid >= 16384)),
    ('pg_catalog.pg_ts_parser'::pg_catalog.regclass::oid, EXISTS (SELECT FROM pg_catalog.pg_ts_parser o WHERE o.oid >= 16384)),
    ('pg_catalog.pg_ts_template'::pg_catalog.regclass::oid, EXISTS (SELECT FROM pg_catalog.pg_ts_template o WHERE o.oid >= 16384)),
    ('pg_catalog.pg_ts_dict'::pg_catalog.regclass::oid, EXISTS (SELECT FROM pg_catalog.pg_ts_dict o WHERE o.oid >= 16384)),
    ('pg_catalog.pg_ts_config'::pg_catalog.regclass::oid, EXISTS (SELECT FROM pg_catalog.pg_ts_config o WHERE o.oid >= 16384)),
    ('pg_catalog.pg_statistic_ext'::pg_catalog.regclass::oid, EXISTS (SELECT FROM pg_catalog.pg_statistic_ext o WHERE o.oid >= 16384)),
    ('pg_catalog.pg_am'::pg_catalog.regclass::oid, EXISTS (SELECT FROM pg_catalog.pg_am o WHERE o.oid >= 16384)),
    ('pg_catalog.pg_language'::pg_catalog.regclass::oid, EXISTS (SELECT FROM pg_catalog.pg_language o WHERE o.oid >= 16384)),
    ('pg_catalog.pg_transform'::pg_catalog.regclass::oid, EXISTS (SELECT FROM pg_catalog.pg_transform o WHERE o.oid >= 16384)),
    ('pg_catalog.pg_event_trigger'::pg_catalog.regclass::oid, EXISTS (SELECT FROM pg_catalog.pg_event_trigger o WHERE o.oid >= 16384)),
    ('pg_catalog.pg_policy'::pg_catalog.regclass::oid, EXISTS (SELECT FROM pg_catalog.pg_policy o WHERE o.oid >= 16384)),
    ('pg_catalog.pg_publication'::pg_catalog.regclass::oid, EXISTS (SELECT FROM pg_catalog.pg_publication o WHERE o.oid >= 16384)),
    ('pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass::oid, EXISTS (SELECT FROM pg_catalog.pg_foreign_data_wrapper o WHERE o.oid >= 16384)),
    ('pg_catalog.pg_foreign_server'::pg_catalog.regclass::oid, EXISTS (SELECT FROM pg_catalog.pg_foreign_server o WHERE o.oid >= 16384))) c (class, there)
WHERE NOT c.there
