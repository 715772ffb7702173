-- The relation of this name, the backend that was asked, and a fingerprint of all that a page of its rows relies on: the
-- row versions (`xmin`) of its catalog entries. Cheap, so that it can be asked before every page. PostgreSQL's own relations
-- are not to be browsed: `pg_authid` holds passwords.
select
    c.oid as "oid!",
    c.reltuples::pg_catalog.float8 as "estimate!",
    pg_catalog.pg_backend_pid() as "backend!",
    pg_catalog.md5(pg_catalog.concat_ws(' ', n.xmin, c.xmin,
        (select pg_catalog.string_agg(a.xmin::pg_catalog.text, ',' order by a.attnum)
         from pg_catalog.pg_attribute a where a.attrelid = c.oid and a.attnum > 0),
        (select pg_catalog.string_agg(pg_catalog.concat_ws(':', i.indexrelid, i.xmin), ',' order by i.indexrelid)
         from pg_catalog.pg_index i where i.indrelid = c.oid),
        (select pg_catalog.string_agg(pg_catalog.concat_ws(':', k.oid, k.xmin, o.xmin), ',' order by k.oid)
         from pg_catalog.pg_constraint k left join pg_catalog.pg_class o on o.oid = k.confrelid
         where k.conrelid = c.oid))) as "fingerprint!"
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where n.nspname = $1::pg_catalog.text and c.relname = $2::pg_catalog.text and c.relkind in ('r', 'p', 'v', 'm', 'f')
  and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
