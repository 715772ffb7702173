//! Types, sequences, views, and what hangs on relations.

use super::{Make, fresh, one};
use crate::soak::chance::Chance;
use limbeck::catalog::{Catalog, Kind, ObjectId};
use limbeck::sql::{Ident, Literal};

pub const ALL: &[Make] = &[
    drop_any,
    drop_any,
    drop_any,
    comment,
    comment,
    no_comment,
    add_value,
    set_domain,
    change_domain,
    add_attribute,
    change_sequence,
    new_sequence,
    new_view,
    new_view,
    longer_view,
    set_view,
    index_materialized_view,
    new_policy,
    change_policy,
    new_statistics,
    new_rule,
    new_publication,
    new_schema,
    new_type,
];

/// Something of a kind, each kind being as likely as the others.
fn object<'a>(catalog: &'a Catalog, chance: &mut Chance, is: impl Fn(Kind) -> bool) -> Option<&'a ObjectId> {
    let mut kinds: Vec<Kind> = catalog.ids().map(ObjectId::kind).filter(|kind| is(*kind)).collect();
    kinds.dedup();
    let kind = (!kinds.is_empty()).then(|| kinds[chance.below(kinds.len())])?;
    let ids: Vec<&ObjectId> = catalog.ids().filter(|id| id.kind() == kind).collect();
    Some(ids[chance.below(ids.len())])
}

fn drop_any(catalog: &Catalog, chance: &mut Chance) -> Option<String> {
    // What belongs to tables has drops of its own, and an extension takes along what nobody here manages.
    let apart = [Kind::Column, Kind::Constraint, Kind::Table, Kind::Schema, Kind::Extension, Kind::DomainConstraint];
    let id = object(catalog, chance, |kind| !apart.contains(&kind))?;
    let cascade = if chance.is(25) { " CASCADE" } else { "" };
    Some(format!("DROP {}{cascade}", id.target()))
}

fn comment(catalog: &Catalog, chance: &mut Chance) -> Option<String> {
    let id = object(catalog, chance, |_| true)?;
    Some(format!("COMMENT ON {} IS {}", id.target(), Literal(chance.pick(&["of note", "it's\nlong", "\\odd"]))))
}

fn no_comment(catalog: &Catalog, chance: &mut Chance) -> Option<String> {
    let comments: Vec<&ObjectId> = catalog.comments.keys().collect();
    let id = (!comments.is_empty()).then(|| comments[chance.below(comments.len())])?;
    Some(format!("COMMENT ON {} IS {}", id.target(), chance.pick(&["NULL", "'another'"])))
}

fn add_value(catalog: &Catalog, chance: &mut Chance) -> Option<String> {
    let kind = one(&catalog.enums, chance)?;
    let beside = kind.values.get(chance.below(kind.values.len().max(1)));
    let place =
        beside.map_or(String::new(), |beside| format!(" {} {}", chance.pick(&["BEFORE", "AFTER"]), Literal(beside)));
    Some(format!("ALTER TYPE {} ADD VALUE '{}'{place}", kind.id.sql(), fresh(chance)))
}

fn set_domain(catalog: &Catalog, chance: &mut Chance) -> Option<String> {
    let domain = one(&catalog.domains, chance)?.id.sql().to_string();
    let what = chance.pick(&["SET NOT NULL", "DROP NOT NULL", "SET DEFAULT NULL", "DROP DEFAULT"]);
    Some(format!("ALTER DOMAIN {domain} {what}"))
}

fn change_domain(catalog: &Catalog, chance: &mut Chance) -> Option<String> {
    let domain = one(&catalog.domains, chance)?.id.sql().to_string();
    let constraint = one(&catalog.domain_constraints, chance);
    Some(match constraint {
        Some(constraint) if chance.is(50) => {
            let domain = constraint.id.domain_of()?.sql();
            format!("ALTER DOMAIN {domain} DROP CONSTRAINT {}", Ident(constraint.id.name()))
        }
        _ => format!("ALTER DOMAIN {domain} ADD CONSTRAINT {} CHECK (length(VALUE::text) < 5000)", fresh(chance)),
    })
}

fn add_attribute(catalog: &Catalog, chance: &mut Chance) -> Option<String> {
    let kind = one(&catalog.composites, chance)?.id.sql();
    Some(format!("ALTER TYPE {kind} ADD ATTRIBUTE {} integer", fresh(chance)))
}

fn change_sequence(catalog: &Catalog, chance: &mut Chance) -> Option<String> {
    let sequence = one(&catalog.sequences, chance)?.id.sql();
    let what = chance.pick(&["INCREMENT 3", "CACHE 9", "CYCLE", "MAXVALUE 30000", "OWNED BY NONE", "AS bigint"]);
    Some(format!("ALTER SEQUENCE {sequence} {what}"))
}

fn new_sequence(catalog: &Catalog, chance: &mut Chance) -> Option<String> {
    let column = one(&catalog.columns, chance)?;
    let (table, name) = (column.id.table_of()?.sql(), fresh(chance));
    let own = format!("ALTER SEQUENCE {name} OWNED BY {table}.{}", Ident(column.id.name()));
    let default = format!("ALTER TABLE {table} ALTER COLUMN {} SET DEFAULT nextval('{name}')", Ident(column.id.name()));
    let path = format!("SET LOCAL search_path TO {}", Ident(column.id.schema()?));
    Some(match chance.below(3) {
        0 => format!("{path}; CREATE SEQUENCE {name}; {own}"),
        1 => format!("{path}; CREATE SEQUENCE {name}; {default}"),
        _ => format!("{path}; CREATE SEQUENCE {name} START 5"),
    })
}

fn new_view(catalog: &Catalog, chance: &mut Chance) -> Option<String> {
    let (table, name) = (one(&catalog.tables, chance)?, fresh(chance));
    let view = one(&catalog.views, chance).filter(|_| chance.is(40));
    let below = view.map_or(table.id.sql(), |view| view.id.sql());
    let word = chance.pick(&["VIEW", "VIEW", "MATERIALIZED VIEW"]);
    let query = match chance.below(3) {
        0 => format!("SELECT * FROM {below}"),
        1 => format!("SELECT count(*) AS n FROM {below}"),
        _ => format!("SELECT x AS whole FROM {below} x"),
    };
    Some(format!("CREATE {word} public.{name} AS {query}"))
}

/// A view with one more column than it had.
fn longer_view(catalog: &Catalog, chance: &mut Chance) -> Option<String> {
    let view = one(&catalog.views, chance)?;
    let (name, query) = (view.id.sql(), &view.query);
    Some(format!("CREATE OR REPLACE VIEW {name} AS SELECT x.*, 1 AS {} FROM ({query}) x", fresh(chance)))
}

fn set_view(catalog: &Catalog, chance: &mut Chance) -> Option<String> {
    let view = one(&catalog.views, chance)?.id.sql();
    let what = chance.pick(&["security_barrier=true", "security_barrier=false", "check_option=local"]);
    Some(format!("ALTER VIEW {view} SET ({what})"))
}

fn index_materialized_view(catalog: &Catalog, chance: &mut Chance) -> Option<String> {
    let view = one(&catalog.materialized_views, chance)?;
    let column = view.columns.get(chance.below(view.columns.len().max(1)))?;
    Some(format!("CREATE INDEX {} ON {} ({})", fresh(chance), view.id.sql(), Ident(&column.name)))
}

fn new_policy(catalog: &Catalog, chance: &mut Chance) -> Option<String> {
    let table = one(&catalog.tables, chance)?.id.sql();
    let what =
        chance.pick(&["FOR SELECT USING (true)", "AS RESTRICTIVE USING (1 > 0)", "FOR INSERT WITH CHECK (false)"]);
    Some(format!("CREATE POLICY {} ON {table} {what}; ALTER TABLE {table} ENABLE ROW LEVEL SECURITY", fresh(chance)))
}

fn change_policy(catalog: &Catalog, chance: &mut Chance) -> Option<String> {
    let policy = one(&catalog.policies, chance)?;
    let table = policy.id.table_of()?.sql();
    let what = chance.pick(&["USING (2 > 1)", "WITH CHECK (2 > 1)", "TO CURRENT_USER"]);
    Some(format!("ALTER POLICY {} ON {table} {what}", Ident(policy.id.name())))
}

fn new_statistics(catalog: &Catalog, chance: &mut Chance) -> Option<String> {
    let table = one(&catalog.tables, chance)?;
    let columns: Vec<String> =
        catalog.columns_of(&table.id).iter().take(3).map(|column| Ident(column.id.name()).to_string()).collect();
    Some(format!("CREATE STATISTICS public.{} ON {} FROM {}", fresh(chance), columns.join(", "), table.id.sql()))
}

fn new_rule(catalog: &Catalog, chance: &mut Chance) -> Option<String> {
    let table = one(&catalog.tables, chance)?.id.sql();
    Some(format!("CREATE RULE {} AS ON DELETE TO {table} DO ALSO NOTIFY told", fresh(chance)))
}

fn new_publication(catalog: &Catalog, chance: &mut Chance) -> Option<String> {
    let (first, second) = (one(&catalog.tables, chance)?.id.sql(), one(&catalog.tables, chance)?.id.sql());
    let name = fresh(chance);
    Some(if chance.is(70) {
        format!("CREATE PUBLICATION {name} FOR TABLE {first}, {second}")
    } else {
        format!("CREATE PUBLICATION {name} FOR ALL TABLES")
    })
}

fn new_schema(_: &Catalog, chance: &mut Chance) -> Option<String> {
    let name = fresh(chance);
    Some(format!(
        "CREATE SCHEMA {name}; CREATE TABLE {name}.t (id serial PRIMARY KEY); COMMENT ON SCHEMA {name} IS 'x'"
    ))
}

fn new_type(catalog: &Catalog, chance: &mut Chance) -> Option<String> {
    let (table, name) = (one(&catalog.tables, chance)?.id.sql(), fresh(chance));
    let kind = match chance.below(4) {
        0 => "TYPE public.NAME AS ENUM ('a', 'b')",
        1 => "TYPE public.NAME AS (one integer, two text)",
        2 => "DOMAIN public.NAME AS text CHECK (VALUE <> '')",
        _ => "TYPE public.NAME AS RANGE (SUBTYPE = integer)",
    };
    let kind = kind.replace("NAME", &name);
    Some(format!("CREATE {kind}; ALTER TABLE {table} ADD COLUMN {name} public.{name}"))
}
