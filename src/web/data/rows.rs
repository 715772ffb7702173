//! What the grid shows of a page of rows.

use super::address::Address;
use super::state::ViewState;
use crate::catalog::{Relation, RelationColumn};
use crate::data::{self, Cell, Direction, Key, PageRow, Start};

/// The grid: its head, its lines, and where it goes on.
#[derive(Debug)]
pub struct Grid {
    /// The columns in the order shown; the first one may be the key, which leads to the row.
    pub heads: Vec<Head>,
    /// The rows.
    pub lines: Vec<Line>,
    /// Whether every line begins with a cell that only leads to the row.
    pub opens: bool,
    /// Where the page before is.
    pub previous: Option<ViewState>,
    /// Where the page after is.
    pub next: Option<ViewState>,
    /// The query.
    pub sql: String,
}

/// One column.
#[derive(Debug)]
pub struct Head {
    /// Its name.
    pub name: String,
    /// Its type.
    pub kind: String,
    /// Its comment.
    pub comment: Option<String>,
    /// Whether its values stand at the right.
    pub number: bool,
    /// Whether it is part of the key.
    pub key: bool,
    /// Where it is sorted by it, or the other way; none where it cannot be.
    pub sort: Option<ViewState>,
    /// Which way it is sorted.
    pub direction: Option<Direction>,
}

/// One row.
#[derive(Debug)]
pub struct Line {
    /// The row's page.
    pub address: Option<String>,
    /// The row's form.
    pub edit: Option<String>,
    /// The values.
    pub cells: Vec<GridCell>,
}

/// One value.
#[derive(Debug)]
pub struct GridCell {
    /// None is null.
    pub value: Option<Cell>,
    /// The row that it refers to, or (for the key) its own.
    pub link: Option<String>,
    /// What the link leads to.
    pub leads_to: String,
    /// The page of the whole value, where it was cut.
    pub whole: Option<String>,
    /// Whether it stands at the right.
    pub number: bool,
    /// `attnum`, for the form to begin with.
    pub position: i16,
}

impl Head {
    /// What `aria-sort` says.
    pub fn aria_sort(&self) -> &'static str {
        match self.direction {
            Some(Direction::Ascending) => "ascending",
            Some(Direction::Descending) => "descending",
            None => "none",
        }
    }
}

impl Grid {
    /// How many columns it has on the page.
    pub fn width(&self) -> usize {
        self.heads.len() + usize::from(self.opens)
    }

    /// The grid of `page` in `state`.
    pub fn of(page: &data::Page, state: &ViewState, editable: bool) -> Self {
        let relation = &page.relation;
        let key = match &page.key {
            Key::Columns(names) => names.clone(),
            _ => Vec::new(),
        };
        // A key of one column that is shown comes first and leads to the row.
        let mut order: Vec<usize> = (0..page.columns.len()).collect();
        let columns: Vec<&RelationColumn> = page.shown().collect();
        let first = match key.as_slice() {
            [only] => columns.iter().position(|column| column.name == *only),
            _ => None,
        };
        if let Some(first) = first {
            order.retain(|at| *at != first);
            order.insert(0, first);
        }
        let opens = first.is_none() && page.key != Key::Nothing;
        let heads = order.iter().map(|&at| head(columns[at], state, &key)).collect();
        let addresses = state.address.rows_at(["/row", "/row/edit"]);
        let line = |row: &PageRow| {
            let (address, edit) = row.identity.as_ref().map(&addresses).map(|[row, edit]| (row, edit)).unzip();
            let edit = edit.filter(|_| editable);
            let cell = |&at: &usize| {
                let own = if Some(at) == first { address.clone() } else { None };
                grid_cell(relation, &columns, row, at, &state.address, own)
            };
            Line { cells: order.iter().map(cell).collect(), address, edit }
        };
        let at = |start: &Option<Start>| start.clone().map(|start| state.at(start));
        Self {
            heads,
            lines: page.rows.iter().map(line).collect(),
            opens,
            previous: at(&page.previous),
            next: at(&page.next),
            sql: page.sql.clone(),
        }
    }
}

fn head(column: &RelationColumn, state: &ViewState, key: &[String]) -> Head {
    Head {
        name: column.name.clone(),
        kind: column.r#type.clone(),
        comment: column.comment.clone(),
        number: is_number(column),
        key: key.contains(&column.name),
        sort: column.sortable().then(|| state.sorted(&column.name)),
        direction: state.direction(&column.name),
    }
}

fn grid_cell(
    relation: &Relation,
    columns: &[&RelationColumn],
    row: &PageRow,
    at: usize,
    address: &Address,
    own: Option<String>,
) -> GridCell {
    let column = columns[at];
    let value = row.cells.get(at).cloned().flatten();
    let whole = value.as_ref().filter(|cell| cell.cut).and(row.identity.as_ref());
    let whole = whole.map(|identity| address.cell("/cell", identity, &column.name));
    let read = |name: &str| {
        let at = columns.iter().position(|column| column.name == name)?;
        row.cells.get(at)?.as_ref().filter(|cell| !cell.cut).map(|cell| cell.text.clone())
    };
    let (link, leads_to) = match (own, &value) {
        (Some(own), _) => (Some(own), format!("row {}", value.as_ref().map_or("", |cell| &cell.text))),
        (None, Some(_)) => reference(relation, &column.name, address, read).unwrap_or_default(),
        (None, None) => (None, String::new()),
    };
    GridCell { value, link, leads_to, whole, number: is_number(column), position: column.position }
}

/// The row that a foreign key of `column` leads to: its address and what it is.
pub fn reference(
    relation: &Relation,
    column: &str,
    address: &Address,
    read: impl Fn(&str) -> Option<String>,
) -> Option<(Option<String>, String)> {
    let key = relation.references.iter().find(|key| key.columns.iter().any(|name| name == column))?;
    let values = key.columns.iter().map(|name| read(name)).collect::<Option<Vec<String>>>()?;
    let named = key.other_columns.iter().cloned().zip(values).collect();
    let other = Address::new(&address.environment, &key.schema, &key.table);
    let link = other.row("/row", &data::Identity(named));
    Some((Some(link), format!("the row of {} that this refers to", key.table)))
}

/// Whether the values of `column` stand at the right.
pub fn is_number(column: &RelationColumn) -> bool {
    column.category == 'N' && !column.base.starts_with("reg") && column.base != "oid"
}
