-- One relation by its OID, as far as browsing and editing its rows needs it. One row, or none where it is gone.
-- Run with `search_path` pinned to `pg_catalog`, so that every printed type and expression is qualified.
with recursive
    domain (column_type, type) as (
        select a.atttypid, a.atttypid
        from pg_catalog.pg_attribute a
        where a.attrelid = $1 and a.attnum > 0 and not a.attisdropped
        union
        select d.column_type, t.typbasetype
        from domain d
        join pg_catalog.pg_type t on t.oid = d.type
        where t.typtype = 'd'
    ),
    -- The type under all domains.
    base as (
        select d.column_type, t.*
        from domain d
        join pg_catalog.pg_type t on t.oid = d.type
        where t.typtype <> 'd'
    ),
    -- The B-tree order that `ORDER BY` takes for it: its own operator class, or that of what it is read as.
    ordering as (
        select b.column_type, family.*
        from base b
        cross join lateral (
            select o.opcfamily, o.opcintype
            from pg_catalog.pg_opclass o
            join pg_catalog.pg_am m on m.oid = o.opcmethod and m.amname = 'btree'
            left join pg_catalog.pg_type t on t.oid = o.opcintype
            where o.opcdefault
              and b.typtype <> 'p'
              and (o.opcintype = b.oid
                   or (b.typtype = 'e' and o.opcintype = 'pg_catalog.anyenum'::pg_catalog.regtype)
                   or (b.typtype = 'r' and o.opcintype = 'pg_catalog.anyrange'::pg_catalog.regtype)
                   or (b.typtype = 'm' and o.opcintype = 'pg_catalog.anymultirange'::pg_catalog.regtype)
                   or (b.typcategory = 'A' and o.opcintype = 'pg_catalog.anyarray'::pg_catalog.regtype
                       and exists (
                           select from pg_catalog.pg_type e
                           where e.oid = b.typelem
                             and (e.typtype = 'e'
                                  or exists (
                                      select
                                      from pg_catalog.pg_opclass eo
                                      join pg_catalog.pg_am em on em.oid = eo.opcmethod and em.amname = 'btree'
                                      where eo.opcdefault
                                        and (eo.opcintype = e.oid
                                             or exists (
                                                 select from pg_catalog.pg_cast ec
                                                 where ec.castsource = e.oid and ec.casttarget = eo.opcintype
                                                   and ec.castmethod = 'b' and ec.castcontext = 'i'))))))
                   or exists (
                       select from pg_catalog.pg_cast k
                       where k.castsource = b.oid and k.casttarget = o.opcintype
                         and k.castmethod = 'b' and k.castcontext = 'i'))
            order by (o.opcintype = b.oid) desc, t.typispreferred desc, o.oid
            limit 1
        ) family
    ),
    operators as (
        select
            o.column_type,
            pg_catalog.json_agg(
                case when n.nspname = 'pg_catalog' then p.oprname::pg_catalog.text
                     else pg_catalog.format('OPERATOR(%I.%s)', n.nspname, p.oprname) end
                order by a.amopstrategy) as names
        from ordering o
        join pg_catalog.pg_amop a
            on a.amopfamily = o.opcfamily and a.amoplefttype = o.opcintype and a.amoprighttype = o.opcintype
            and a.amopstrategy between 1 and 5 and a.amoppurpose = 's'
        join pg_catalog.pg_operator p on p.oid = a.amopopr
        join pg_catalog.pg_namespace n on n.oid = p.oprnamespace
        group by o.column_type
        having pg_catalog.count(*) = 5
    ),
    -- From 18 on a NOT NULL may be NOT VALID: nulls may be there still. Earlier servers have no such constraint.
    unproven as (
        select c.conkey[1] as number
        from pg_catalog.pg_constraint c
        where c.conrelid = $1 and c.contype = 'n' and not c.convalidated
    ),
    columns as (
        select pg_catalog.json_agg(pg_catalog.json_build_object(
            'position', a.attnum,
            'name', a.attname,
            'type', pg_catalog.format_type(a.atttypid, a.atttypmod),
            'cast', pg_catalog.format_type(b.oid, -1),
            'category', b.typcategory,
            'base', b.typname,
            'fixed', b.typlen > 0,
            'pseudo', b.typtype = 'p',
            'characters', information_schema._pg_char_max_length(b.oid,
                coalesce(nullif(case when y.typtype = 'd' then y.typtypmod else a.atttypmod end, -1), -1)),
            'not_null', a.attnotnull and not exists (select from unproven u where u.number = a.attnum),
            'domain_not_null', y.typnotnull,
            -- A default names no column. With its table pg_get_expr would compare all column names, each time.
            'default', case when a.attgenerated = '' then pg_catalog.pg_get_expr(d.adbin, 0) end,
            'domain_default', y.typdefault is not null,
            'generated', case when a.attgenerated <> '' then pg_catalog.pg_get_expr(d.adbin, d.adrelid) end,
            'identity', case a.attidentity when 'a' then 'always' when 'd' then 'by_default' end,
            'operators', o.names,
            'folding', coalesce(not l.collisdeterministic, false),
            'labels', case when b.typtype = 'e' then (
                select pg_catalog.json_agg(e.enumlabel order by e.enumsortorder)
                from pg_catalog.pg_enum e where e.enumtypid = b.oid) end,
            'comment', pg_catalog.col_description(a.attrelid, a.attnum),
            'readable', pg_catalog.has_column_privilege(a.attrelid, a.attnum, 'SELECT'),
            'insertable', pg_catalog.has_column_privilege(a.attrelid, a.attnum, 'INSERT'),
            'updatable', pg_catalog.has_column_privilege(a.attrelid, a.attnum, 'UPDATE')
        ) order by a.attnum) as list
        from pg_catalog.pg_attribute a
        join pg_catalog.pg_type y on y.oid = a.atttypid
        join base b on b.column_type = a.atttypid
        left join operators o on o.column_type = a.atttypid
        left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        left join pg_catalog.pg_collation l on l.oid = a.attcollation
        where a.attrelid = $1 and a.attnum > 0 and not a.attisdropped
    ),
    -- Unique, whole, immediate, and no column of it may be null: what tells one row from all others. The best is first.
    keys as (
        select pg_catalog.json_agg(k.names order by k.indisprimary desc, k.size, k.indexrelid) as list
        from (
            select i.indexrelid, i.indisprimary, i.indnkeyatts as size, (
                select pg_catalog.json_agg(a.attname order by u.place)
                from pg_catalog.unnest(i.indkey::pg_catalog.int2[]) with ordinality u (number, place)
                join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = u.number
                where u.place <= i.indnkeyatts) as names
            from pg_catalog.pg_index i
            where i.indrelid = $1 and i.indisunique and i.indisvalid and i.indimmediate
              and i.indpred is null and i.indexprs is null
              and not exists (
                  select
                  from pg_catalog.unnest(i.indkey::pg_catalog.int2[]) with ordinality u (number, place)
                  join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = u.number
                  where u.place <= i.indnkeyatts
                    and (not a.attnotnull or a.attnum in (select number from unproven)))
        ) k
    ),
    constraints as (
        select pg_catalog.json_agg(pg_catalog.json_build_object(
            'name', c.conname,
            'kind', c.contype,
            'columns', (
                select coalesce(pg_catalog.json_agg(a.attname order by u.place), '[]')
                from pg_catalog.unnest(c.conkey) with ordinality u (number, place)
                join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = u.number),
            'definition', pg_catalog.pg_get_constraintdef(c.oid)
        ) order by c.conname) as list
        from pg_catalog.pg_constraint c
        where c.conrelid = $1 and c.contype in ('p', 'u', 'c', 'x', 'f')
    ),
    -- Foreign keys out of it (by `conrelid`) and into it. `confrelid` has no index: the way in is `pg_depend`.
    links as (
        select c.oid, c.conrelid = $1 as outward
        from pg_catalog.pg_constraint c
        where c.conrelid = $1 and c.contype = 'f'
        union
        select c.oid, false
        from pg_catalog.pg_depend d
        join pg_catalog.pg_constraint c on c.oid = d.objid
        where d.classid = 'pg_catalog.pg_constraint'::pg_catalog.regclass
          and d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
          and d.refobjid = $1
          and c.contype = 'f' and c.confrelid = $1 and c.conparentid = 0
    ),
    foreign_keys as (
        select l.outward, pg_catalog.json_agg(pg_catalog.json_build_object(
            'name', c.conname,
            'columns', (
                select pg_catalog.json_agg(a.attname order by u.place)
                from pg_catalog.unnest(c.conkey) with ordinality u (number, place)
                join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = u.number),
            'oid', other.oid::pg_catalog.int8,
            'schema', n.nspname,
            'table', other.relname,
            'other_columns', (
                select pg_catalog.json_agg(a.attname order by u.place)
                from pg_catalog.unnest(c.confkey) with ordinality u (number, place)
                join pg_catalog.pg_attribute a on a.attrelid = c.confrelid and a.attnum = u.number),
            'on_delete', c.confdeltype
        ) order by c.conname, n.nspname, other.relname) as list
        from links l
        join pg_catalog.pg_constraint c on c.oid = l.oid
        join pg_catalog.pg_class other on other.oid = case when l.outward then c.confrelid else c.conrelid end
        join pg_catalog.pg_namespace n on n.oid = other.relnamespace
        group by l.outward
    )
select
    c.oid as "oid!",
    n.nspname::pg_catalog.text as "schema!",
    c.relname::pg_catalog.text as "name!",
    c.relkind::pg_catalog.text as "kind!",
    c.relkind = 'r' and c.relhassubclass as "inherited!",
    c.relrowsecurity as "row_security!",
    c.reltuples::pg_catalog.float8 as "estimate!",
    pg_catalog.obj_description(c.oid, 'pg_class') as "comment",
    pg_catalog.has_table_privilege(c.oid, 'DELETE') as "deletable!",
    coalesce((select list from columns), '[]') as "columns!: Json<Vec<RelationColumn>>",
    coalesce((select list from keys), '[]') as "keys!: Json<Vec<Vec<String>>>",
    coalesce((select list from constraints), '[]') as "constraints!: Json<Vec<RelationConstraint>>",
    coalesce((select list from foreign_keys where outward), '[]') as "references!: Json<Vec<ForeignKey>>",
    coalesce((select list from foreign_keys where not outward), '[]') as "referenced_by!: Json<Vec<ForeignKey>>"
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where c.oid = $1 and c.relkind in ('r', 'p', 'v', 'm', 'f')
