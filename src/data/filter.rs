//! Filters: a column, an operator, a value.

use super::error::{Error, Place, Problem};
use super::statement::{Statement, column};
use crate::catalog::{Relation, RelationColumn};
use crate::sql;
use crate::sql::Deparsed;

/// One condition on one column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    /// The column.
    pub column: String,
    /// How it is compared.
    pub operator: Operator,
    /// With what; not used by the operators about null.
    pub value: String,
}

/// How a column is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    /// `=`
    Equal,
    /// `<>`, null counts as different.
    NotEqual,
    /// `<`
    Less,
    /// `<=`
    LessOrEqual,
    /// `>`
    Greater,
    /// `>=`
    GreaterOrEqual,
    /// The text of it has the value in it, whatever the case.
    Contains,
    /// The text of it has not; null counts as not.
    NotContains,
    /// The text of it starts with the value, whatever the case.
    StartsWith,
    /// `IS NULL`
    Null,
    /// `IS NOT NULL`
    NotNull,
}

impl Operator {
    /// Every operator in the order of the list to choose from.
    pub const ALL: [Operator; 11] = [
        Operator::Equal,
        Operator::NotEqual,
        Operator::Less,
        Operator::LessOrEqual,
        Operator::Greater,
        Operator::GreaterOrEqual,
        Operator::Contains,
        Operator::NotContains,
        Operator::StartsWith,
        Operator::Null,
        Operator::NotNull,
    ];

    /// Its name in a link.
    pub const fn name(self) -> &'static str {
        match self {
            Operator::Equal => "equal",
            Operator::NotEqual => "not-equal",
            Operator::Less => "less",
            Operator::LessOrEqual => "less-or-equal",
            Operator::Greater => "greater",
            Operator::GreaterOrEqual => "greater-or-equal",
            Operator::Contains => "contains",
            Operator::NotContains => "not-contains",
            Operator::StartsWith => "starts-with",
            Operator::Null => "null",
            Operator::NotNull => "not-null",
        }
    }

    /// As it is written to be chosen.
    pub const fn sign(self) -> &'static str {
        match self {
            Operator::Equal => "=",
            Operator::NotEqual => "≠",
            Operator::Less => "<",
            Operator::LessOrEqual => "≤",
            Operator::Greater => ">",
            Operator::GreaterOrEqual => "≥",
            Operator::Contains => "contains",
            Operator::NotContains => "does not contain",
            Operator::StartsWith => "starts with",
            Operator::Null => "is NULL",
            Operator::NotNull => "is not NULL",
        }
    }

    /// The operator of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|operator| operator.name() == name)
    }

    /// Whether it takes a value.
    pub const fn takes_value(self) -> bool {
        !matches!(self, Operator::Null | Operator::NotNull)
    }
}

/// The condition that all filters hold; empty without filters. Every filter that does not fit is reported.
pub(super) fn conditions(relation: &Relation, filters: &[Filter]) -> Result<Vec<Statement>, Error> {
    let mut problems = Vec::new();
    let mut conditions = Vec::new();
    for (at, filter) in filters.iter().enumerate() {
        match condition(relation, filter) {
            Ok(condition) => conditions.push(condition),
            Err(message) => problems.push(Problem { place: Place::Filter(at), message }),
        }
    }
    if problems.is_empty() { Ok(conditions) } else { Err(Error::Input(problems)) }
}

/// A query that only reads the filter's value as the column's type, to see whether that is what the server refused.
pub(super) fn probe(relation: &Relation, filter: &Filter) -> Option<Statement> {
    let found = relation.column(&filter.column)?;
    let operators = found.operators.as_ref()?;
    let compares = filter.operator.takes_value() && !is_textual(filter.operator) && !operators.is_empty();
    compares.then(|| {
        Statement::from(sql!("select (")).value(&filter.value).sql(sql!("::{}) is null", Deparsed(&found.cast)))
    })
}

fn condition(relation: &Relation, filter: &Filter) -> Result<Statement, String> {
    let name = &filter.column;
    let found = relation.column(name).filter(|found| found.readable);
    let found = found.ok_or_else(|| format!("there is no column `{name}`"))?;
    if filter.value.contains('\0') {
        return Err("a value cannot contain the character NUL".into());
    }
    let t = column(name);
    match filter.operator {
        Operator::Null => Ok(sql!("{} is null", t).into()),
        Operator::NotNull => Ok(sql!("{} is not null", t).into()),
        Operator::Contains => Ok(like(found, &format!("%{}%", escaped(&filter.value)))),
        Operator::StartsWith => Ok(like(found, &format!("{}%", escaped(&filter.value)))),
        Operator::NotContains => Ok(Statement::from(sql!("("))
            .then(like(found, &format!("%{}%", escaped(&filter.value))))
            .sql(sql!(") is not true"))),
        operator => compare(found, operator, &filter.value),
    }
}

fn compare(found: &RelationColumn, operator: Operator, value: &str) -> Result<Statement, String> {
    let t = column(&found.name);
    let place = match operator {
        Operator::Less => 0,
        Operator::LessOrEqual => 1,
        Operator::GreaterOrEqual => 3,
        Operator::Greater => 4,
        _ => 2,
    };
    let equal = match (&found.operators, place) {
        (Some(operators), _) => Statement::from(sql!("{} {} ", t, Deparsed(&operators[place])))
            .value(value)
            .sql(sql!("::{}", Deparsed(&found.cast))),
        (None, 2) => Statement::from(sql!("{}::text = ", t)).value(value),
        (None, _) => {
            let way = "choose `=`, `≠` or `contains`, which compare its text";
            return Err(format!("`{}` is of the type `{}`, which has no order: {way}", found.name, found.r#type));
        }
    };
    Ok(match operator {
        Operator::NotEqual => Statement::from(sql!("(")).then(equal).sql(sql!(") is not true")),
        _ => equal,
    })
}

fn like(found: &RelationColumn, pattern: &str) -> Statement {
    // `LIKE` refuses a collation that takes different texts as equal.
    let collation = if found.folding { sql!(" collate \"default\"") } else { sql!("") };
    Statement::from(sql!("{}::text{} ilike ", column(&found.name), collation)).value(pattern)
}

fn escaped(value: &str) -> String {
    value.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_")
}

fn is_textual(operator: Operator) -> bool {
    matches!(operator, Operator::Contains | Operator::NotContains | Operator::StartsWith)
}
