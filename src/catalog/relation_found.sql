-- The relation of this name, the backend that was asked, and a fingerprint of all that a page of its rows relies on: the
-- row versions (`xmin`) of its catalog entries. Cheap, so that it can be asked with every page. PostgreSQL's own relations
-- are not to be browsed: `pg_authid` holds passwords. It also stands within other statements: see `fingerprint_within`.
select
    c.oid as "oid!",
    c.reltuples::pg_catalog.float8 as "estimate!",
    pg_catalog.pg_backend_pid() as "backend!",
    pg_catalog.md5(pg_catalog.concat_ws(' ', c.oid, n.xmin, c.xmin,
        array(select a.xmin from pg_catalog.pg_attribute a
              where a.attrelid = c.oid and a.attnum > 0 order by a.attnum),
        array(select i.xmin from pg_catalog.pg_index i where i.indrelid = c.oid order by i.indexrelid),
        array(select pg_catalog.concat_ws(':', k.xmin,
                  (select o.xmin from pg_catalog.pg_class o where o.oid = k.confrelid))
              from pg_catalog.pg_constraint k where k.conrelid = c.oid order by k.oid))) as "fingerprint!"
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where n.nspname = $1::pg_catalog.text and c.relname = $2::pg_catalog.text and c.relkind in ('r', 'p', 'v', 'm', 'f')
  and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
