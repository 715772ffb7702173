//! What else goes when a row is deleted, found by following the foreign keys into its table.

use super::error::Error;
use super::identity::Identity;
use super::source::{BUDGET, Source};
use super::statement::{Statement, column};
use crate::catalog::{self, ForeignKey, Relation};
use crate::sql;
use crate::sql::{Qualified, Sql};
use sqlx::Row;
use sqlx::postgres::types::Oid;
use std::collections::VecDeque;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How many rows of one table are counted at most.
const COUNTED: i64 = 1_000;
/// How many foreign keys are followed at most.
const FOLLOWED: usize = 40;
/// How many tables deep.
const DEEP: usize = 5;
/// How long it may take altogether.
const PATIENCE: Duration = Duration::from_secs(3);

/// What deleting a row does elsewhere.
#[derive(Clone, Debug, Default)]
pub struct Cascade {
    /// What happens, table by table.
    pub effects: Vec<Effect>,
    /// Whether not everything was followed to its end.
    pub incomplete: bool,
}

/// What deleting a row does to one table, by one foreign key.
#[derive(Clone, Debug)]
pub struct Effect {
    /// The table's schema.
    pub schema: String,
    /// The table.
    pub table: String,
    /// The foreign key.
    pub constraint: String,
    /// `pg_constraint.confdeltype`: `c` deletes the rows, `n` and `d` take their reference, `a` and `r` refuse.
    pub on_delete: char,
    /// How many rows, at most one more than are counted.
    pub rows: i64,
}

impl Cascade {
    /// The rows that are certain to keep the row from being deleted. Where rows of the same table would go with it, they
    /// may be the very ones that refer to it.
    pub fn refusals(&self) -> Vec<&Effect> {
        let goes = |other: &Effect, table: &Effect| {
            other.deletes() && (&other.schema, &other.table) == (&table.schema, &table.table)
        };
        let refusals = self.effects.iter().filter(|effect| effect.refuses());
        refusals.filter(|effect| !self.effects.iter().any(|other| goes(other, effect))).collect()
    }
}

impl Effect {
    /// Whether there are more rows than were counted.
    pub fn goes_on(&self) -> bool {
        self.rows > COUNTED
    }

    /// How many rows were counted.
    pub fn counted(&self) -> i64 {
        self.rows.min(COUNTED)
    }

    /// Whether these rows are deleted too.
    pub fn deletes(&self) -> bool {
        self.on_delete == 'c'
    }

    /// Whether these rows keep the row from being deleted.
    pub fn refuses(&self) -> bool {
        matches!(self.on_delete, 'a' | 'r')
    }
}

impl Source {
    /// What deleting the row would do elsewhere.
    pub async fn cascade(&self, schema: &str, name: &str, identity: &Identity) -> Result<Cascade, Error> {
        let mut lease = self.lease().await?;
        let relation = self.fresh_shape(&mut lease, schema, name).await?;
        let server = |error| Error::from_server(error, BUDGET);
        let mut cascade = Cascade::default();
        let started = Instant::now();
        let (own, itself) = (relation.oid, identity.condition(&relation)?);
        let mut waiting = VecDeque::from([(0_usize, Arc::clone(&relation), itself.clone())]);
        let mut followed = 0;
        while let Some((depth, relation, condition)) = waiting.pop_front() {
            for key in &relation.referenced_by {
                if followed >= FOLLOWED || started.elapsed() > PATIENCE {
                    cascade.incomplete = true;
                    lease.settle();
                    return Ok(cascade);
                }
                followed += 1;
                let referring = referring(&relation, key, &condition);
                // A row that refers to itself neither goes along nor stands in its own way.
                let others = match Oid(key.oid) == own {
                    true => referring.clone().sql(sql!(" and not (")).then(itself.clone()).sql(sql!(")")),
                    false => referring.clone(),
                };
                let rows = match lease.fetch(&count(key, &others)).await {
                    Ok(rows) => rows,
                    // What may not be read, or takes too long, is not known.
                    Err(error) if error.as_database_error().is_some() => {
                        cascade.incomplete = true;
                        continue;
                    }
                    Err(error) => return Err(server(error)),
                };
                let rows: i64 = rows.first().map_or(Ok(0), |row| row.try_get(0)).map_err(server)?;
                if rows == 0 {
                    continue;
                }
                let (schema, table) = (key.schema.clone(), key.table.clone());
                let effect = Effect { schema, table, constraint: key.name.clone(), on_delete: key.on_delete, rows };
                if effect.deletes() && depth < DEEP {
                    let child = catalog::read_relation(lease.connection(), Oid(key.oid)).await.map_err(server)?;
                    waiting.extend(child.map(|child| (depth + 1, Arc::new(child), referring)));
                } else if effect.deletes() {
                    cascade.incomplete = true;
                }
                cascade.effects.push(effect);
            }
        }
        lease.settle();
        Ok(cascade)
    }
}

/// The condition for rows of the key's table that refer to the rows of `relation` that meet `condition`.
fn referring(relation: &Relation, key: &ForeignKey, condition: &Statement) -> Statement {
    let list = |names: &[String]| {
        let names: Vec<Sql> = names.iter().map(|name| column(name)).collect();
        Sql::join(&names, ", ")
    };
    let table = Qualified(&relation.schema, &relation.name);
    let from = sql!("({}) in (select {} from {} as t where ", list(&key.columns), list(&key.other_columns), table);
    Statement::from(from).then(condition.clone()).sql(sql!(")"))
}

fn count(key: &ForeignKey, referring: &Statement) -> Statement {
    let from = sql!("select count(*) from (select from {} as t where ", Qualified(&key.schema, &key.table));
    Statement::from(from).then(referring.clone()).sql(sql!(" limit {}) as referring", COUNTED + 1))
}
