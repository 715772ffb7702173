//! A generated schema as SQL, in an order in which PostgreSQL takes it.

use super::piece::phase;
use super::schema::{Column, Part, Schema, Table};

/// The statements that make it.
pub fn script(schema: &Schema) -> String {
    let mut lines: Vec<(u8, String)> = Vec::new();
    for (name, part) in &schema.parts {
        match part {
            Part::Enum(labels) => {
                let labels: Vec<String> = labels.iter().map(|label| format!("'{label}'")).collect();
                lines.push((phase::TYPES, format!("CREATE TYPE {name} AS ENUM ({});", labels.join(", "))));
            }
            Part::Domain { base, check, not_null } => {
                let check = check.as_ref().map_or(String::new(), |check| format!(" CONSTRAINT {name}_ok CHECK ({check})"));
                let not_null = if *not_null { " NOT NULL" } else { "" };
                lines.push((phase::TYPES, format!("CREATE DOMAIN {name} AS {base}{not_null}{check};")));
            }
            Part::Composite(attributes) => {
                let attributes: Vec<String> = attributes.iter().map(|(name, kind)| format!("{name} {kind}")).collect();
                lines.push((phase::MORE_TYPES, format!("CREATE TYPE {name} AS ({});", attributes.join(", "))));
            }
            Part::Sequence { increment, cycle } => {
                let cycle = if *cycle { " CYCLE" } else { "" };
                lines.push((phase::TYPES, format!("CREATE SEQUENCE {name} INCREMENT {increment}{cycle};")));
            }
            Part::Function { argument, body, volatility } => lines.push((
                phase::ROUTINES,
                if name == "f_trigger" {
                    format!("CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body} RETURN NEW; END $$;")
                } else {
                    format!("CREATE FUNCTION {name}({argument}) RETURNS integer LANGUAGE sql {volatility} AS $$ {body} $$;")
                },
            )),
            Part::Table(table) => {
                lines.push((phase::TABLES, create_table(name, table)));
                for (constraint, (column, other)) in &table.foreign {
                    let sql = format!("ALTER TABLE {name} ADD CONSTRAINT {constraint} FOREIGN KEY ({column}) REFERENCES {other};");
                    lines.push((phase::CONSTRAINTS, sql));
                }
                if table.row_security {
                    lines.push((phase::CONSTRAINTS, format!("ALTER TABLE {name} ENABLE ROW LEVEL SECURITY;")));
                }
                for (column, text) in table.columns.iter().filter_map(|(n, c)| Some((n, c.comment.as_ref()?))) {
                    lines.push((phase::CONSTRAINTS, format!("COMMENT ON COLUMN {name}.{column} IS '{text}';")));
                }
                lines.extend(table.comment.as_ref().map(|text| (phase::CONSTRAINTS, format!("COMMENT ON TABLE {name} IS '{text}';"))));
            }
            Part::View { of, columns, materialized, condition } => {
                let word = if *materialized { "MATERIALIZED VIEW" } else { "VIEW" };
                let condition = condition.as_ref().map_or(String::new(), |text| format!(" WHERE {text}"));
                lines.push((phase::VIEWS, format!("CREATE {word} {name} AS SELECT {} FROM {of}{condition};", columns.join(", "))));
            }
            Part::Index { on, columns, unique, method, condition } => {
                let unique = if *unique { "UNIQUE " } else { "" };
                let condition = condition.as_ref().map_or(String::new(), |text| format!(" WHERE {text}"));
                let columns = columns.join(", ");
                lines.push((phase::ON_RELATIONS, format!("CREATE {unique}INDEX {name} ON {on} USING {method} ({columns}){condition};")));
            }
            Part::Trigger { on, timing, events, enabled } => {
                lines.push((phase::ON_RELATIONS, format!("CREATE TRIGGER {name} {timing} {events} ON {on} FOR EACH ROW EXECUTE FUNCTION f_trigger();")));
                if !enabled {
                    lines.push((phase::SETTINGS, format!("ALTER TABLE {on} DISABLE TRIGGER {name};")));
                }
            }
            Part::Policy { on, command, condition } => {
                let clause = if *command == "INSERT" { "WITH CHECK" } else { "USING" };
                lines.push((phase::ON_RELATIONS, format!("CREATE POLICY {name} ON {on} FOR {command} {clause} ({condition});")));
            }
            Part::Statistics { on, columns } => {
                lines.push((phase::ON_RELATIONS, format!("CREATE STATISTICS {name} ON {} FROM {on};", columns.join(", "))));
            }
            Part::Piece(piece) => lines.extend(piece.lines.iter().cloned()),
        }
    }
    lines.sort();
    lines.into_iter().map(|(_, line)| line + "\n").collect()
}

fn create_table(name: &str, table: &Table) -> String {
    let mut items: Vec<String> = table.columns.iter().map(|(name, column)| clause(name, column)).collect();
    items
        .extend(table.key.as_ref().map(|key| format!("CONSTRAINT {}_key PRIMARY KEY ({key})", name.replace('.', "_"))));
    items.extend(table.checks.iter().map(|(name, condition)| format!("CONSTRAINT {name} CHECK ({condition})")));
    items.extend(
        table.unique.iter().map(|(name, columns)| format!("CONSTRAINT {name} UNIQUE ({})", columns.join(", "))),
    );
    let unlogged = if table.unlogged { "UNLOGGED " } else { "" };
    format!("CREATE {unlogged}TABLE {name} (\n    {}\n);", items.join(",\n    "))
}

fn clause(name: &str, column: &Column) -> String {
    let mut text = format!("{name} {}", column.data_type);
    if let Some(default) = column.default.as_ref().filter(|_| column.generated.is_none()) {
        text.push_str(&format!(" DEFAULT {default}"));
    }
    if let Some(generated) = &column.generated {
        text.push_str(&format!(" GENERATED ALWAYS AS ({generated}) STORED"));
    }
    if column.not_null {
        text.push_str(" NOT NULL");
    }
    text
}
