-- What can be browsed, by schema and name, from a place on, at most so many. Sizes are asked of the listed ones only.
select
    c.oid as "oid!",
    c.schema as "schema!",
    c.name as "name!",
    c.kind as "kind!",
    c.estimate as "estimate!",
    case when c.kind in ('r', 'm') then pg_catalog.pg_table_size(c.oid) end as "bytes",
    pg_catalog.obj_description(c.oid, 'pg_class') as "comment",
    pg_catalog.has_any_column_privilege(c.oid, 'SELECT') as "readable!"
from (
    select c.oid, n.nspname::pg_catalog.text as schema, c.relname::pg_catalog.text as name,
           c.relkind::pg_catalog.text as kind, c.reltuples::pg_catalog.float8 as estimate
    from pg_catalog.pg_class c
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm', 'f')
      and not c.relispartition
      and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
      and pg_catalog.has_schema_privilege(n.oid, 'USAGE')
      and ($1::pg_catalog.text is null
           -- Names have the collation "C", which knows capitals of ASCII only.
           or pg_catalog.strpos(pg_catalog.lower((n.nspname || '.' || c.relname) collate pg_catalog."default"),
                                pg_catalog.lower($1 collate pg_catalog."default")) > 0)
      and ($2::pg_catalog.text is null
           or (n.nspname, c.relname) > ($2::pg_catalog.text::pg_catalog.name, $3::pg_catalog.text::pg_catalog.name))
    order by n.nspname, c.relname
    limit $4
) c
order by c.schema collate "C", c.name collate "C"
