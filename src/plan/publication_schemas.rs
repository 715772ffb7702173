//! Whose tables a publication has: <https://www.postgresql.org/docs/current/sql-alterpublication.html>.

use super::action::{Action, Rank};
use super::{Context, Statement, published};
use crate::catalog::PublicationSchema;
use crate::diff::Difference;
use crate::sql;
use crate::sql::Ident;

pub(super) fn actions(difference: &Difference<PublicationSchema>, context: &Context<'_>) -> Vec<Action> {
    let id = &difference.object().id;
    let Some(publication) = id.publication_of().filter(|publication| !context.replaced.contains(publication)) else {
        return Vec::new();
    };
    let schema = difference.object().schema_id();
    let target = sql!("TABLES IN SCHEMA {}", Ident(schema.name()));
    let add = || {
        let sql = sql!("ALTER {} ADD {}", publication.target(), target);
        let mut statement = Statement::new(sql, format!("add the tables of {schema} to {publication}"), id);
        if let Some(publication) = context.after.publications.get(&publication) {
            let tables = context.after.tables.keys().filter(|table| table.schema() == id.schema());
            let tables = tables.map(|table| (table.clone(), None)).collect();
            statement = published::with_hazard(statement, publication, tables, context);
        }
        Action::create(id, vec![statement], Rank::Publish)
    };
    let remove = |rank| {
        let sql = sql!("ALTER {} DROP {}", publication.target(), target);
        let statement = Statement::new(sql, format!("drop the tables of {schema} from {publication}"), id);
        Action { statements: vec![statement], ..Action::remove(id, rank) }
    };
    match difference {
        Difference::Create(_) => vec![add()],
        Difference::Drop(_) => vec![remove(Rank::Unpublish)],
        Difference::Alter { .. } | Difference::Replace { .. } => vec![remove(Rank::Republish), add()],
    }
}
