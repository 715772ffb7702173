//! Who may do what, who owns what, and what is said about it.

use super::chance::Chance;
use super::pick;
use super::piece::{FAMILIES, Piece, phase};
use super::schema::{Part, Schema};

const ROLES: &[&str] = &["limbeck_case_reader", "limbeck_case_writer", "\"limbeck_case Odd\"", "PUBLIC"];

/// A part with PostgreSQL's word for it and what `GRANT` can give on it.
fn target(schema: &Schema, chance: &mut Chance) -> Option<(String, &'static str, &'static str)> {
    let name = pick::of_kind(schema, chance, |_| true)?;
    let (word, rights) = match schema.parts.get(&name)? {
        Part::Table(_) => ("TABLE", "SELECT, INSERT"),
        Part::View { materialized: false, .. } => ("VIEW", "SELECT"),
        Part::View { .. } => ("MATERIALIZED VIEW", "SELECT"),
        Part::Sequence { .. } => ("SEQUENCE", "USAGE"),
        Part::Function { .. } => ("FUNCTION", "EXECUTE"),
        Part::Domain { .. } => ("DOMAIN", "USAGE"),
        Part::Enum(_) | Part::Composite(_) => ("TYPE", "USAGE"),
        Part::Statistics { .. } => ("STATISTICS", ""),
        Part::Index { .. } => ("INDEX", ""),
        Part::Trigger { .. } | Part::Policy { .. } => return None,
        Part::Piece(piece) => match FAMILIES[piece.family].0 {
            "n" => ("SCHEMA", "USAGE"),
            "t_r" => ("TYPE", "USAGE"),
            "t_dd" => ("DOMAIN", "USAGE"),
            "pt" | "pp" | "ih" | "id" | "tt" => ("TABLE", "SELECT"),
            "pr" => ("PROCEDURE", "EXECUTE"),
            "fw" => ("FOREIGN DATA WRAPPER", "USAGE"),
            "fs" => ("SERVER", "USAGE"),
            "fo" => ("FOREIGN TABLE", "SELECT"),
            "cl" => ("COLLATION", ""),
            "td" => ("TEXT SEARCH DICTIONARY", ""),
            "tc" => ("TEXT SEARCH CONFIGURATION", ""),
            "ww" => ("VIEW", "SELECT"),
            "pb" => ("PUBLICATION", ""),
            "ev" => ("EVENT TRIGGER", ""),
            _ => return None,
        },
    };
    Some((name, word, rights))
}

pub fn grant(schema: &Schema, _: &str, chance: &mut Chance) -> Option<Piece> {
    let (name, word, rights) = target(schema, chance)?;
    let role = chance.pick(ROLES);
    let on = match word {
        "VIEW" | "MATERIALIZED VIEW" | "FOREIGN TABLE" => "TABLE",
        "FOREIGN DATA WRAPPER" | "DOMAIN" | "SCHEMA" | "TABLE" | "SEQUENCE" | "FUNCTION" | "PROCEDURE" | "TYPE" => word,
        "SERVER" => "FOREIGN SERVER",
        _ => return None,
    };
    let column = pick::column(schema, &name, chance, |_| true).filter(|_| chance.is(30));
    let sql = match column {
        Some(column) => format!("GRANT SELECT ({column}), UPDATE (id) ON {name} TO {role};"),
        None if chance.is(25) && role != "PUBLIC" => {
            format!("GRANT {rights} ON {on} {name} TO {role} WITH GRANT OPTION;")
        }
        None if chance.is(20) => format!("REVOKE ALL ON {on} {name} FROM PUBLIC;"),
        None => format!("GRANT {rights} ON {on} {name} TO {role};"),
    };
    Some(Piece::new(phase::ABOUT + 1, sql).needing(&name))
}

pub fn owner(schema: &Schema, _: &str, chance: &mut Chance) -> Option<Piece> {
    let (name, word, _) = target(schema, chance)?;
    // Owners of these must be superusers; an index has that of its table.
    if ["FOREIGN DATA WRAPPER", "EVENT TRIGGER", "INDEX"].contains(&word) {
        return None;
    }
    let role = chance.pick(&["limbeck_case_owner", "limbeck_case_writer"]);
    Some(Piece::new(phase::ABOUT + 2, format!("ALTER {word} {name} OWNER TO {role};")).needing(&name))
}

pub fn default_privileges(schema: &Schema, _: &str, chance: &mut Chance) -> Option<Piece> {
    let namespace = pick::part(schema, "n_", chance).filter(|_| chance.is(50));
    let within = namespace.as_ref().map_or(String::new(), |name| format!(" IN SCHEMA {name}"));
    let role = chance.pick(ROLES);
    let what = match chance.below(4) {
        0 => format!("GRANT SELECT ON TABLES TO {role}"),
        1 => format!("GRANT USAGE ON SEQUENCES TO {role}"),
        2 => format!("GRANT EXECUTE ON FUNCTIONS TO {role}"),
        _ => "REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC".to_owned(),
    };
    // Behind everything, so that nothing of the schema itself has them.
    let piece = Piece::new(phase::ABOUT + 5, format!("ALTER DEFAULT PRIVILEGES{within} {what};"));
    Some(namespace.iter().fold(piece, |piece, name| piece.needing(name)))
}

pub fn comment(schema: &Schema, _: &str, chance: &mut Chance) -> Option<Piece> {
    let text = format!("'It''s {}\\'", chance.word());
    let constraint = pick::of_kind(schema, chance, |part| matches!(part, Part::Table(table) if table.key.is_some()));
    if let Some(table) = constraint.filter(|_| chance.is(20)) {
        let key = format!("{}_key", table.replace('.', "_"));
        let on = chance.pick(&["CONSTRAINT", "INDEX"]);
        let on = if on == "INDEX" { format!("INDEX {key}") } else { format!("CONSTRAINT {key} ON {table}") };
        return Some(Piece::new(phase::ABOUT + 1, format!("COMMENT ON {on} IS {text};")).needing(&table));
    }
    let trigger = pick::of_kind(schema, chance, |part| matches!(part, Part::Trigger { .. } | Part::Policy { .. }));
    let (name, target) = match trigger.filter(|_| chance.is(20)) {
        Some(name) => match schema.parts.get(&name)? {
            Part::Trigger { on, .. } => (name.clone(), format!("TRIGGER {name} ON {on}")),
            Part::Policy { on, .. } => (name.clone(), format!("POLICY {name} ON {on}")),
            _ => return None,
        },
        None => {
            let (name, word, _) = target(schema, chance)?;
            (name.clone(), format!("{word} {name}"))
        }
    };
    Some(Piece::new(phase::ABOUT + 1, format!("COMMENT ON {target} IS {text};")).needing(&name))
}
