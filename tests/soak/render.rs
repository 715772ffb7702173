//! A generated schema as SQL, in an order in which PostgreSQL takes it, and rows for it.

use super::schema::{Column, Part, Schema, Table};

/// The statements that make it.
pub fn script(schema: &Schema) -> String {
    let mut lines: Vec<(u8, String)> = Vec::new();
    for (name, part) in &schema.parts {
        match part {
            Part::Enum(labels) => {
                let labels: Vec<String> = labels.iter().map(|label| format!("'{label}'")).collect();
                lines.push((0, format!("CREATE TYPE {name} AS ENUM ({});", labels.join(", "))));
            }
            Part::Domain { base, check, not_null } => {
                let check = check.as_ref().map_or(String::new(), |check| format!(" CONSTRAINT {name}_ok CHECK ({check})"));
                let not_null = if *not_null { " NOT NULL" } else { "" };
                lines.push((0, format!("CREATE DOMAIN {name} AS {base}{not_null}{check};")));
            }
            Part::Composite(attributes) => {
                let attributes: Vec<String> = attributes.iter().map(|(name, kind)| format!("{name} {kind}")).collect();
                lines.push((1, format!("CREATE TYPE {name} AS ({});", attributes.join(", "))));
            }
            Part::Sequence { increment, cycle } => {
                let cycle = if *cycle { " CYCLE" } else { "" };
                lines.push((0, format!("CREATE SEQUENCE {name} INCREMENT {increment}{cycle};")));
            }
            Part::Function { argument, body, volatility } => lines.push((
                1,
                if name == "f_trigger" {
                    format!("CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body} RETURN NEW; END $$;")
                } else {
                    format!("CREATE FUNCTION {name}({argument}) RETURNS integer LANGUAGE sql {volatility} AS $$ {body} $$;")
                },
            )),
            Part::Table(table) => {
                lines.push((2, create_table(name, table)));
                for (constraint, (column, other)) in &table.foreign {
                    let sql = format!("ALTER TABLE {name} ADD CONSTRAINT {constraint} FOREIGN KEY ({column}) REFERENCES {other};");
                    lines.push((3, sql));
                }
                if table.row_security {
                    lines.push((3, format!("ALTER TABLE {name} ENABLE ROW LEVEL SECURITY;")));
                }
                for (column, text) in table.columns.iter().filter_map(|(n, c)| Some((n, c.comment.as_ref()?))) {
                    lines.push((3, format!("COMMENT ON COLUMN {name}.{column} IS '{text}';")));
                }
                lines.extend(table.comment.as_ref().map(|text| (3, format!("COMMENT ON TABLE {name} IS '{text}';"))));
            }
            Part::View { of, columns, materialized, condition } => {
                let word = if *materialized { "MATERIALIZED VIEW" } else { "VIEW" };
                let condition = condition.as_ref().map_or(String::new(), |text| format!(" WHERE {text}"));
                lines.push((4, format!("CREATE {word} {name} AS SELECT {} FROM {of}{condition};", columns.join(", "))));
            }
            Part::Index { on, columns, unique, method, condition } => {
                let unique = if *unique { "UNIQUE " } else { "" };
                let condition = condition.as_ref().map_or(String::new(), |text| format!(" WHERE {text}"));
                let columns = columns.join(", ");
                lines.push((5, format!("CREATE {unique}INDEX {name} ON {on} USING {method} ({columns}){condition};")));
            }
            Part::Trigger { on, timing, events, enabled } => {
                lines.push((5, format!("CREATE TRIGGER {name} {timing} {events} ON {on} FOR EACH ROW EXECUTE FUNCTION f_trigger();")));
                if !enabled {
                    lines.push((6, format!("ALTER TABLE {on} DISABLE TRIGGER {name};")));
                }
            }
            Part::Policy { on, command, condition } => {
                let clause = if *command == "INSERT" { "WITH CHECK" } else { "USING" };
                lines.push((5, format!("CREATE POLICY {name} ON {on} FOR {command} {clause} ({condition});")));
            }
            Part::Statistics { on, columns } => {
                lines.push((5, format!("CREATE STATISTICS {name} ON {} FROM {on};", columns.join(", "))));
            }
        }
    }
    lines.sort();
    lines.into_iter().map(|(_, line)| line + "\n").collect()
}

fn create_table(name: &str, table: &Table) -> String {
    let mut items: Vec<String> = table.columns.iter().map(|(name, column)| clause(name, column)).collect();
    items.extend(table.key.as_ref().map(|key| format!("CONSTRAINT {name}_key PRIMARY KEY ({key})")));
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

/// A few rows for each table; those that break a constraint are left out by PostgreSQL, one by one.
pub fn rows(schema: &Schema) -> String {
    let mut script = String::new();
    for (name, table) in schema.tables() {
        let columns: Vec<(&String, &Column)> = table.columns.iter().filter(|(_, c)| c.generated.is_none()).collect();
        for row in 1..=4_i64 {
            let names: Vec<&str> = columns.iter().map(|(name, _)| name.as_str()).collect();
            let values: Vec<String> = columns.iter().map(|(_, column)| value(schema, &column.data_type, row)).collect();
            let insert = format!("INSERT INTO {name} ({}) VALUES ({})", names.join(", "), values.join(", "));
            script.push_str(&format!("DO $do$ BEGIN {insert}; EXCEPTION WHEN OTHERS THEN NULL; END $do$;\n"));
        }
    }
    script
}

fn value(schema: &Schema, data_type: &str, row: i64) -> String {
    if data_type.ends_with("[]") {
        return format!("ARRAY[{}]::{data_type}", value(schema, data_type.trim_end_matches("[]"), row));
    }
    match (data_type.split('(').next().unwrap_or_default(), schema.parts.get(data_type)) {
        (_, Some(Part::Enum(labels))) => format!("'{}'", labels[row as usize % labels.len()]),
        (_, Some(Part::Domain { base, .. })) => value(schema, base, row),
        (_, Some(Part::Composite(attributes))) => {
            let values: Vec<String> = attributes.iter().map(|(_, kind)| value(schema, kind, row)).collect();
            format!("ROW({})::{data_type}", values.join(", "))
        }
        ("integer" | "bigint" | "smallint" | "numeric", _) => row.to_string(),
        ("boolean", _) => (row % 2 == 0).to_string(),
        ("date", _) => format!("DATE '2020-01-01' + {row}"),
        ("timestamptz", _) => format!("TIMESTAMPTZ '2020-01-01' + {row} * INTERVAL '1 day'"),
        ("jsonb", _) => format!("'{{\"row\": {row}}}'"),
        ("uuid", _) => format!("'00000000-0000-0000-0000-00000000000{row}'"),
        _ => format!("'text {row}'"),
    }
}
