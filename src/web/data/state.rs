//! Everything that a page of rows shows, as it stands in its query string.

use super::address::{Address, value_of, with};
use crate::data::{Direction, Filter, Nulls, Operator, PageSize, Sort, Start, View};

/// How many filters one page takes.
const FILTERS: usize = 20;

/// What a page of rows shows, as its query string says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ViewState {
    /// The relation.
    pub address: Address,
    /// Which rows.
    pub view: View,
    /// Whether the rows are counted before the page is shown: only for those without a script.
    pub counts: bool,
}

impl ViewState {
    /// From a query. What is not understood is left out.
    pub fn parse(address: Address, query: &[(String, String)]) -> Self {
        let clean = |value: &str| value.replace('\0', "");
        let mut view = View::default();
        let mut filters: Vec<(String, Option<Operator>, String)> = Vec::new();
        for (name, value) in query {
            match (name.as_str(), filters.last_mut()) {
                ("show", _) => view.columns.push(clean(value)),
                ("column", _) => filters.push((clean(value), None, String::new())),
                ("operator", Some(last)) => last.1 = Operator::from_name(value),
                ("value", Some(last)) => last.2.clone_from(value),
                _ => {}
            }
        }
        filters.retain(|(column, operator, value)| {
            let says_something = operator.is_some_and(|operator| !operator.takes_value()) || !value.is_empty();
            // An empty value is asked for by an address, never by the blank line of the form.
            !column.is_empty() && (says_something || operator.is_some())
        });
        filters.truncate(FILTERS);
        let filter = |(column, operator, value): (String, Option<Operator>, String)| {
            let operator = operator.unwrap_or(Operator::Equal);
            Filter { column, operator, value: if operator.takes_value() { value } else { String::new() } }
        };
        view.filters = filters.into_iter().map(filter).collect();
        view.sort = value_of(query, "sort").filter(|column| !column.is_empty()).map(|column| Sort {
            column: clean(column),
            direction: match value_of(query, "direction") {
                Some("descending") => Direction::Descending,
                _ => Direction::Ascending,
            },
            nulls: match value_of(query, "nulls") {
                Some("first") => Some(Nulls::First),
                Some("last") => Some(Nulls::Last),
                _ => None,
            },
        });
        let start = |name| value_of(query, name).filter(|token| !token.is_empty()).map(str::to_owned);
        view.start = match (start("after"), start("before"), value_of(query, "page")) {
            (Some(token), _, _) => Start::After(token),
            (_, Some(token), _) => Start::Before(token),
            (_, _, Some("last")) => Start::Last,
            _ => Start::First,
        };
        if let Some(size) = value_of(query, "size").and_then(|size| size.parse().ok()) {
            view.size = PageSize::new(size);
        }
        Self { address, view, counts: value_of(query, "count") == Some("exact") }
    }

    /// The address of this state's page, or with `page` of one of its fragments.
    pub fn link(&self, page: &str) -> String {
        let pairs = self.pairs();
        let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (*name, value.as_str())).collect();
        with(&self.address.path(page), &pairs)
    }

    /// The address that also counts.
    pub fn counting(&self) -> String {
        format!("{}&count=exact", self.link(""))
    }

    /// The same rows from elsewhere on.
    pub fn at(&self, start: Start) -> Self {
        let mut state = self.clone();
        state.view.start = start;
        state.counts = false;
        state
    }

    /// The next of ascending, descending, unsorted by this column, from the first row on.
    pub fn sorted(&self, column: &str) -> Self {
        let sort = |direction| Some(Sort { column: column.to_owned(), direction, nulls: None });
        let mut state = self.at(Start::First);
        state.view.sort = match self.direction(column) {
            None => sort(Direction::Ascending),
            Some(Direction::Ascending) => sort(Direction::Descending),
            Some(Direction::Descending) => None,
        };
        state
    }

    /// Which way it is sorted by this column.
    pub fn direction(&self, column: &str) -> Option<Direction> {
        self.view.sort.as_ref().filter(|sort| sort.column == column).map(|sort| sort.direction)
    }

    /// Without its filter of this number.
    pub fn without_filter(&self, number: usize) -> Self {
        let mut state = self.at(Start::First);
        if number < state.view.filters.len() {
            state.view.filters.remove(number);
        }
        state
    }

    /// Without any filter.
    pub fn without_filters(&self) -> Self {
        let mut state = self.at(Start::First);
        state.view.filters.clear();
        state
    }

    /// With this many rows a page.
    pub fn sized(&self, rows: u16) -> Self {
        let mut state = self.at(Start::First);
        state.view.size = PageSize::new(rows);
        state
    }

    /// In another environment, from the first row on.
    pub fn elsewhere(&self, environment: &str) -> Self {
        let mut state = self.at(Start::First);
        environment.clone_into(&mut state.address.environment);
        state
    }

    /// With all columns that are shown where none were chosen.
    pub fn with_first_columns(&self) -> Self {
        let mut state = self.at(Start::First);
        state.view.columns.clear();
        state
    }

    /// The fields that a form carries along: everything but those named in `own`, and where the page starts.
    pub fn carried(&self, own: &[&str]) -> Vec<(&'static str, String)> {
        let mut pairs = self.at(Start::First).pairs();
        pairs.retain(|(name, _)| !own.contains(name));
        pairs
    }

    fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = vec![("env", self.address.environment.clone())];
        for column in &self.view.columns {
            pairs.push(("show", column.clone()));
        }
        for filter in &self.view.filters {
            pairs.push(("column", filter.column.clone()));
            pairs.push(("operator", filter.operator.name().to_owned()));
            pairs.push(("value", filter.value.clone()));
        }
        if let Some(sort) = &self.view.sort {
            pairs.push(("sort", sort.column.clone()));
            if sort.direction == Direction::Descending {
                pairs.push(("direction", "descending".to_owned()));
            }
            match sort.nulls {
                Some(Nulls::First) => pairs.push(("nulls", "first".to_owned())),
                Some(Nulls::Last) => pairs.push(("nulls", "last".to_owned())),
                None => {}
            }
        }
        if self.view.size != PageSize::default() {
            pairs.push(("size", self.view.size.rows().to_string()));
        }
        match &self.view.start {
            Start::First => {}
            Start::Last => pairs.push(("page", "last".to_owned())),
            Start::After(token) => pairs.push(("after", token.clone())),
            Start::Before(token) => pairs.push(("before", token.clone())),
        }
        pairs
    }
}

#[cfg(test)]
mod tests {
    use super::super::address::query;
    use super::*;

    fn parse(raw: &str) -> ViewState {
        ViewState::parse(Address::new("dev", "shop", "book"), &query(Some(raw.to_owned())))
    }

    #[test]
    fn the_query_string_says_everything_and_reads_back() {
        let raw = "env=dev&show=a%26b&show=c&column=x&operator=contains&value=%3Cb%3E&column=y&operator=null&value=\
                   &sort=c&direction=descending&nulls=last&size=100&after=%5B%22d%22%5D";
        let state = parse(raw);
        assert_eq!(state.view.filters.len(), 2);
        assert_eq!(state.view.start, Start::After("[\"d\"]".into()));
        assert_eq!(state.link(""), format!("/data/shop/book?{raw}"));
    }

    #[test]
    fn the_blank_line_of_the_filter_form_is_no_filter() {
        assert!(parse("column=&operator=equal&value=").view.filters.is_empty());
        assert_eq!(parse("column=a&operator=equal&value=").view.filters.len(), 1);
        assert!(parse("operator=null&value=x&after=").view.filters.is_empty());
    }
}
