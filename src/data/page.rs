//! One page of rows.

use super::cell::{self, CELL_CHARACTERS, Cell};
use super::error::{self, Error, Place, Problem};
use super::identity::{Identity, Key};
use super::lease::Lease;
use super::order::{Order, Term};
use super::source::{BUDGET, Shape, Source};
use super::statement::{Statement, column};
use super::token::{Position, Token};
use super::view::{Start, View};
use super::{filter, keyset};
use crate::catalog::{self, Relation, RelationColumn};
use crate::sql;
use crate::sql::{Qualified, Sql};
use sqlx::Row;
use sqlx::postgres::PgRow;
use std::sync::Arc;

/// How many columns are shown where none were chosen.
const COLUMNS_SHOWN: usize = 40;
/// How many columns can be chosen.
const COLUMNS_CHOSEN: usize = 200;
/// The longest value, in bytes, that a link carries to say where a page starts.
const LONGEST_POSITION: i32 = 400;
/// How far a relation without a key can be counted into.
const FARTHEST: usize = 100_000;

/// One page of rows.
#[derive(Clone, Debug)]
pub struct Page {
    /// What the rows are of.
    pub relation: Arc<Relation>,
    /// What tells the rows apart.
    pub key: Key,
    /// The columns shown, as places in the relation's columns.
    pub columns: Vec<usize>,
    /// The rows.
    pub rows: Vec<PageRow>,
    /// Where the page before starts, if there is one.
    pub previous: Option<Start>,
    /// Where the page after starts, if there is one.
    pub next: Option<Start>,
    /// The query, to be read and run by hand.
    pub sql: String,
}

/// One row of a page.
#[derive(Clone, Debug)]
pub struct PageRow {
    /// The values of the columns shown; none is null.
    pub cells: Vec<Option<Cell>>,
    /// Its name in a link; none where its relation has no key.
    pub identity: Option<Identity>,
    /// Its value in the order's first column, where that was read beside the key.
    sort: Option<Position>,
}

/// A page, and the fingerprint that its rows came with; none where there are no rows.
struct Read {
    page: Page,
    fingerprint: Option<String>,
}

async fn read(lease: &mut Lease, shape: &Shape, view: &View) -> Result<Read, Error> {
    Reader::new(&shape.relation, view)?.read(lease).await
}

impl Source {
    /// One page of the rows that `view` asks for.
    pub async fn page(&self, schema: &str, name: &str, view: &View) -> Result<Page, Error> {
        let mut lease = self.lease().await?;
        let page = self.read_page(&mut lease, schema, name, view).await;
        if !matches!(&page, Err(Error::Database(error)) if error.as_database_error().is_none()) {
            lease.settle();
        }
        page
    }

    /// Nearly always the relation is what it was: the kept shape makes the statement, whose rows say what shape they are
    /// of. Whatever else comes of it is checked against the catalog, and counts only where the shape was true all along.
    async fn read_page(&self, lease: &mut Lease, schema: &str, name: &str, view: &View) -> Result<Page, Error> {
        let mut tried = None;
        if let Some(shape) = self.kept(schema, name) {
            match read(lease, &shape, view).await {
                Ok(read) if read.fingerprint.as_ref() == Some(&shape.fingerprint) => return Ok(read.page),
                Ok(read) if read.fingerprint.is_some() => {}
                Err(Error::Database(error)) if error::is_closed(&error) => {
                    lease.renew().await.map_err(|error| Error::from_server(error, BUDGET))?;
                }
                answer => tried = Some((shape, answer)),
            }
        }
        let shape = self.shape(lease, schema, name).await?;
        let answer = match tried {
            Some((kept, answer)) if kept.fingerprint == shape.fingerprint => answer,
            _ => read(lease, &shape, view).await,
        };
        match answer {
            Err(Error::Database(error)) if error::is_about_a_value(&error) => {
                Err(blamed(lease, &shape.relation, view, &error).await)
            }
            answer => answer.map(|read| read.page),
        }
    }
}

/// Which columns of `relation` a page shows.
pub(super) fn shown(relation: &Relation, chosen: &[String]) -> Vec<usize> {
    let all = relation.columns.iter().enumerate().filter(|(_, found)| found.readable);
    if chosen.is_empty() {
        return all.map(|(at, _)| at).take(COLUMNS_SHOWN).collect();
    }
    all.filter(|(_, found)| chosen.contains(&found.name)).map(|(at, _)| at).take(COLUMNS_CHOSEN).collect()
}

struct Reader<'a> {
    relation: &'a Arc<Relation>,
    view: &'a View,
    order: Order,
    columns: Vec<usize>,
    conditions: Vec<Statement>,
    /// Whether the order's first column has to be read beside the key.
    reads_sort: bool,
}

impl<'a> Reader<'a> {
    fn new(relation: &'a Arc<Relation>, view: &'a View) -> Result<Self, Error> {
        let order = Order::new(relation, view.sort.as_ref())?;
        let conditions = filter::conditions(relation, &view.filters)?;
        let names = order.key.names();
        let reads_sort = order.sorted && order.terms.first().is_some_and(|term| !names.contains(&term.column));
        Ok(Self { relation, view, columns: shown(relation, &view.columns), order, conditions, reads_sort })
    }

    async fn read(&self, lease: &mut Lease) -> Result<Read, Error> {
        if self.order.key == Key::Nothing {
            return self.read_counted(lease).await;
        }
        let (backwards, token) = match &self.view.start {
            Start::First => (false, None),
            Start::Last => (true, None),
            Start::After(token) => (false, Some(token)),
            Start::Before(token) => (true, Some(token)),
        };
        let stretches = match token {
            None => vec![None],
            Some(text) => {
                let misfit = || Error::input(Place::Start, "this is not a link to a page of rows");
                let token = Token::parse(text).ok_or_else(misfit)?;
                keyset::stretches(self.relation, &self.order, &token, backwards)?.into_iter().map(Some).collect()
            }
        };
        let size = self.view.size.rows();
        let (mut rows, mut shown, mut fingerprints) = (Vec::with_capacity(size + 1), String::new(), Vec::new());
        for stretch in stretches {
            let wanted = size + 1 - rows.len();
            if wanted == 0 {
                break;
            }
            let statement = self.statement(stretch, self.order.clause(backwards), wanted, 0);
            if !shown.is_empty() {
                shown.push_str(";\n");
            }
            shown.push_str(&statement.readable());
            let found = lease.fetch(&statement).await.map_err(|error| Error::from_server(error, BUDGET))?;
            for row in &found {
                rows.push(self.row(row).map_err(Error::Database)?);
            }
            fingerprints.extend(fingerprint(&found).map_err(Error::Database)?);
        }
        let more = rows.len() > size;
        rows.truncate(size);
        if backwards {
            rows.reverse();
        }
        let (before, after) = match (backwards, token.is_some()) {
            (false, started) => (started, more),
            (true, started) => (more, started),
        };
        let place = |row: Option<&PageRow>| row.and_then(|row| self.place(row)).map(|place| place.to_string());
        let previous = place(rows.first()).filter(|_| before).map(Start::Before);
        let next = place(rows.last()).filter(|_| after).map(Start::After);
        // Each statement of several is a snapshot of its own.
        fingerprints.dedup();
        let fingerprint = match fingerprints.as_slice() {
            [] | [_] => fingerprints.pop(),
            _ => Some(String::new()),
        };
        Ok(Read { page: self.page(rows, previous, next, shown), fingerprint })
    }

    /// A relation without a key: its rows are counted off.
    async fn read_counted(&self, lease: &mut Lease) -> Result<Read, Error> {
        let misfit = |message: &str| Error::input(Place::Start, message);
        let start = match &self.view.start {
            Start::First => 0,
            Start::After(token) => match Token::parse(token).as_ref().map(|token| token.0.as_slice()) {
                Some([Position::Value(count)]) => count.parse::<usize>().ok(),
                _ => None,
            }
            .ok_or_else(|| misfit("this is not a link to a page of rows"))?,
            _ => return Err(misfit("rows without a key have no last page: turn the order round instead")),
        };
        if start > FARTHEST {
            return Err(misfit("rows without a key can be counted to 100,000: narrow them with a filter"));
        }
        let size = self.view.size.rows();
        let ties = self.columns.iter().map(|&at| &self.relation.columns[at]).filter(|found| found.sortable());
        let ties: Vec<Sql> = ties.map(|found| column(&found.name)).collect();
        let clause = match (self.order.sorted, ties.is_empty()) {
            (false, _) => Sql::default(),
            (true, true) => self.order.clause(false),
            (true, false) => sql!("{}, {}", self.order.clause(false), Sql::join(&ties, ", ")),
        };
        let statement = self.statement(None, clause, size + 1, start);
        let found = lease.fetch(&statement).await.map_err(|error| Error::from_server(error, BUDGET))?;
        let fingerprint = fingerprint(&found).map_err(Error::Database)?;
        let mut rows = found.iter().map(|row| self.row(row)).collect::<Result<Vec<_>, _>>().map_err(Error::Database)?;
        let more = rows.len() > size;
        rows.truncate(size);
        let counted = |rows: usize| Start::After(Token(vec![Position::Value(rows.to_string())]).to_string());
        let previous = (start > 0).then(|| match start.saturating_sub(size) {
            0 => Start::First,
            before => counted(before),
        });
        let next = more.then(|| counted(start + size));
        Ok(Read { page: self.page(rows, previous, next, statement.readable()), fingerprint })
    }

    fn statement(&self, stretch: Option<Statement>, clause: Sql, limit: usize, offset: usize) -> Statement {
        let cell = |&at: &usize| cell::select(&self.relation.columns[at], CELL_CHARACTERS);
        let mut list: Vec<Sql> = self.columns.iter().map(cell).collect();
        list.extend(self.order.key.names().iter().map(|name| cell::whole(name)));
        if let Some(term) = self.order.terms.first().filter(|_| self.reads_sort) {
            let (t, text) = (&term.sql, cell::whole(&term.column));
            list.push(sql!("{} is null", t));
            list.push(sql!("case when octet_length({}) <= {} then {} end", text, LONGEST_POSITION, text));
        }
        let from = Qualified(&self.relation.schema, &self.relation.name);
        let comma = if list.is_empty() { sql!("") } else { sql!(", ") };
        let fingerprint = catalog::fingerprint_within(&self.relation.schema, &self.relation.name);
        let mut statement = Statement::from(sql!("select {}", Sql::join(&list, ", ")))
            .unshown(sql!("{}{}", comma, fingerprint))
            .sql(sql!("\nfrom {} as t", from));
        let conditions: Vec<Statement> = self.conditions.iter().cloned().chain(stretch).collect();
        if !conditions.is_empty() {
            statement = statement.sql(sql!("\nwhere ")).then(Statement::join(conditions, sql!("\n  and ")));
        }
        if !clause.as_str().is_empty() {
            statement = statement.sql(sql!("\norder by {}", clause));
        }
        let offset = if offset > 0 { sql!(" offset {}", offset) } else { Sql::default() };
        statement.sql(sql!("\nlimit {}{}", limit, offset))
    }

    fn row(&self, row: &PgRow) -> Result<PageRow, sqlx::Error> {
        let mut at = 0;
        let mut text = || {
            at += 1;
            // Every column is of the type text.
            row.try_get_unchecked::<Option<String>, _>(at - 1)
        };
        let mut cells = Vec::with_capacity(self.columns.len());
        for _ in &self.columns {
            cells.push(text()?.map(|text| Cell::of(text, CELL_CHARACTERS)));
        }
        let names = self.order.key.names();
        let mut values = Vec::with_capacity(names.len());
        for name in names {
            values.push((name, text()?.unwrap_or_default()));
        }
        if self.order.key == Key::Nothing {
            return Ok(PageRow { cells, identity: None, sort: None });
        }
        let mut sort = None;
        if self.reads_sort {
            let null: bool = row.try_get(at)?;
            let value: Option<String> = row.try_get(at + 1)?;
            sort = Some(if null { Position::Null } else { value.map_or(Position::OfRow, Position::Value) });
        }
        Ok(PageRow { cells, identity: Some(Identity(values)), sort })
    }

    /// Where `row` stands in the order; none where its relation has no key.
    fn place(&self, row: &PageRow) -> Option<Token> {
        let identity = row.identity.as_ref()?;
        let position = |(number, term): (usize, &Term)| match &row.sort {
            Some(sort) if number == 0 => sort.clone(),
            _ => {
                let value = identity.0.iter().find(|(name, _)| *name == term.column);
                Position::Value(value.map(|(_, value)| value.clone()).unwrap_or_default())
            }
        };
        Some(Token(self.order.terms.iter().enumerate().map(position).collect()))
    }

    fn page(&self, rows: Vec<PageRow>, previous: Option<Start>, next: Option<Start>, sql: String) -> Page {
        let (relation, key) = (Arc::clone(self.relation), self.order.key.clone());
        Page { relation, key, columns: self.columns.clone(), rows, previous, next, sql }
    }
}

impl Page {
    /// The columns shown.
    pub fn shown(&self) -> impl Iterator<Item = &RelationColumn> {
        self.columns.iter().filter_map(|&at| self.relation.columns.get(at))
    }
}

/// What the statement found the relation to be: its last column, the same in every row.
fn fingerprint(rows: &[PgRow]) -> Result<Option<String>, sqlx::Error> {
    let Some(row) = rows.first() else { return Ok(None) };
    // No relation of this name to be browsed any more is a difference too.
    row.try_get::<Option<String>, _>(row.len() - 1).map(|found| Some(found.unwrap_or_default()))
}

/// Which of the person's values the server could not read: each is tried alone.
pub(super) async fn blamed(lease: &mut Lease, relation: &Relation, view: &View, error: &sqlx::Error) -> Error {
    let mut problems = Vec::new();
    for (at, filter) in view.filters.iter().enumerate() {
        let Some(probe) = filter::probe(relation, filter) else { continue };
        if let Err(error) = lease.fetch(&probe).await
            && error::is_about_a_value(&error)
        {
            problems.push(Problem { place: Place::Filter(at), message: error::message(&error) });
        }
    }
    if problems.is_empty() {
        let place = match view.start {
            Start::After(_) | Start::Before(_) => Place::Start,
            _ => Place::View,
        };
        problems.push(Problem { place, message: error::message(error) });
    }
    Error::Input(problems)
}
