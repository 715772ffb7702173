//! Where the objects of one snapshot are in PostgreSQL's catalogs, each with a number. There may be hundreds of thousands:
//! edges between them are between numbers.

use super::ObjectId;
use super::dependencies::{Address, class};
use rustc_hash::FxHashMap;
use sqlx::postgres::types::Oid;
use std::cmp::Ordering;

/// What an address stands for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Node {
    /// A managed object.
    Managed(ObjectId),
    /// The default (or generation expression) of a managed column.
    Expression(ObjectId),
    /// The unmodelled object of this number.
    Unmodelled(usize),
}

impl Node {
    /// What it is of; none for what is unmodelled.
    pub(super) fn id(&self) -> Option<&ObjectId> {
        match self {
            Node::Managed(id) | Node::Expression(id) => Some(id),
            Node::Unmodelled(_) => None,
        }
    }
}

/// What of the database each managed object is. Several addresses may stand for one.
#[derive(Default)]
pub(super) struct Nodes {
    numbers: FxHashMap<Address, u32>,
    list: Vec<Node>,
}

impl Nodes {
    /// Says what an address stands for.
    pub(super) fn insert(&mut self, address: Address, node: Node) {
        self.numbers.insert(address, self.list.len() as u32);
        self.list.push(node);
    }

    /// What an address stands for.
    pub(super) fn get(&self, address: &Address) -> Option<&Node> {
        self.number(address).and_then(|number| self.list.get(number as usize))
    }

    /// The number of what an address stands for.
    pub(super) fn number(&self, address: &Address) -> Option<u32> {
        self.numbers.get(address).copied()
    }

    /// The managed object that an address stands for.
    pub(super) fn managed(&self, address: &Address) -> Option<&ObjectId> {
        match self.get(address) {
            Some(Node::Managed(id)) => Some(id),
            _ => None,
        }
    }

    /// The managed column of this number in its table.
    pub(super) fn column(&self, table: Oid, number: i32) -> Option<&ObjectId> {
        self.managed(&Address { class: class::CLASS, oid: table.0, sub: number })
    }

    /// The same with the numbers in the order of the nodes, one for each.
    pub(super) fn ranked(self) -> Self {
        let Self { mut numbers, list } = self;
        let mut order: Vec<u32> = (0..list.len() as u32).collect();
        order.sort_by(|one, other| list[*one as usize].cmp(&list[*other as usize]));
        let mut ranks = vec![0; list.len()];
        let mut ranked: Vec<Node> = Vec::with_capacity(list.len());
        for old in order {
            let node = &list[old as usize];
            if ranked.last() != Some(node) {
                ranked.push(node.clone());
            }
            ranks[old as usize] = ranked.len() as u32 - 1;
        }
        for number in numbers.values_mut() {
            *number = ranks[*number as usize];
        }
        Self { numbers, list: ranked }
    }

    /// All, by their numbers.
    pub(super) fn list(&self) -> &[Node] {
        &self.list
    }

    /// The number of a managed object, once they are [ranked](Self::ranked).
    pub(super) fn number_of(&self, id: &ObjectId) -> Option<u32> {
        let place = self.list.binary_search_by(|node| match node {
            Node::Managed(other) => other.cmp(id),
            _ => Ordering::Greater,
        });
        place.ok().map(|place| place as u32)
    }
}
