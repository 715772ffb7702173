//! What hangs on something unmodelled is left out with it, and named; the rest becomes a [`Catalog`] whose dependencies
//! all lead to objects in it.

use super::dependencies::{Address, Edges, class};
use super::nodes::{Node, Nodes};
use super::{
    Catalog, Comment, Dependency, GrantedOn, Kind, ObjectId, Owner, Privileges, Unmodelled, comments, privileges,
    unmodelled,
};
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The objects and edges of one snapshot while it is put together.
pub(super) struct Closure {
    nodes: Nodes,
    edges: Edges,
    found: Vec<unmodelled::Found>,
}

/// From, to, automatic: nodes by their numbers.
type Edge = (u32, u32, bool);

impl Closure {
    pub(super) fn new(mut nodes: Nodes, edges: Edges, found: Vec<unmodelled::Found>) -> Self {
        for (number, object) in found.iter().enumerate() {
            if nodes.get(&object.address).is_none() {
                nodes.insert(object.address, Node::Unmodelled(number));
            }
        }
        Self { nodes: nodes.ranked(), edges, found }
    }

    /// Fills in the comments, the dependencies and what is unmodelled; takes out what hangs on that.
    pub(super) fn finish(
        &self,
        catalog: &mut Catalog,
        comments: Vec<comments::Found>,
        settings: Vec<(String, Address)>,
    ) {
        let edges = self.resolved_edges(catalog);
        let lost = self.hanging(catalog, &edges);
        let needs = self.needs_of(&edges, &lost);
        for (number, reason) in &lost {
            let Some(node) = self.nodes.list().get(*number as usize) else { continue };
            match node {
                Node::Managed(id) => catalog.remove(id),
                Node::Expression(id) => {
                    if let Some(column) = catalog.columns.get_mut(id) {
                        column.default = None;
                    }
                }
                Node::Unmodelled(_) => continue,
            }
            catalog.unmodelled.push(self.hanging_entry(node, *reason, needs.get(number)));
        }
        for object in &self.found {
            let number = self.nodes.number(&object.address);
            let mut own = number.and_then(|number| needs.get(&number)).cloned().unwrap_or_default();
            let table =
                object.table.and_then(|table| self.resolve(table)).map(|table| &self.nodes.list()[table as usize]);
            if let Some(Node::Managed(table)) = table {
                own.insert(table.clone());
            }
            catalog.unmodelled.push(Unmodelled {
                kind: object.kind.clone(),
                name: object.name.clone(),
                because_of: None,
                needs: own.into_iter().filter(|id| catalog.contains(id)).collect(),
                is_setting: false,
            });
        }
        for (kind, address) in settings {
            let node = self.resolve(address).map(|number| &self.nodes.list()[number as usize]);
            let Some(Node::Managed(id)) = node else { continue };
            if catalog.contains(id) {
                let (name, needs) = (id.to_string(), vec![id.clone()]);
                catalog.unmodelled.push(Unmodelled { kind, name, because_of: None, needs, is_setting: true });
            }
        }
        self.comments(catalog, comments);
        catalog.unmodelled.sort();
        catalog.unmodelled.dedup();
        catalog.dependencies = self.dependencies(catalog, edges, &lost);
    }

    /// The edges between objects that are there.
    fn dependencies(&self, catalog: &Catalog, edges: Vec<Edge>, lost: &BTreeMap<u32, usize>) -> BTreeSet<Dependency> {
        let list = self.nodes.list();
        let there: Vec<Option<&ObjectId>> =
            list.iter().map(|node| node.id().filter(|id| catalog.contains(id))).collect();
        let edges = edges.into_iter().filter(|(from, ..)| !lost.contains_key(from));
        let found = edges.filter_map(|(from, to, automatic)| {
            let (object, needs) = (there[from as usize]?, there[to as usize]?);
            (object != needs).then(|| Dependency { object: object.clone(), needs: needs.clone(), automatic })
        });
        found.collect()
    }

    /// The number of what an address stands for, through at most eight steps from part to whole.
    fn resolve(&self, mut address: Address) -> Option<u32> {
        for _ in 0..8 {
            if let Some(number) = self.nodes.number(&address) {
                return Some(number);
            }
            let relation = Address { sub: 0, ..address };
            if let Some(number) = self.nodes.number(&relation) {
                return Some(number);
            }
            address = *self.edges.aliases.get(&relation)?;
        }
        None
    }

    /// The edges between what the addresses stand for, in their order, with those that PostgreSQL does not record: a part of
    /// a table needs its table.
    fn resolved_edges(&self, catalog: &Catalog) -> Vec<Edge> {
        let resolved = self.edges.edges.iter().filter_map(|(from, to, automatic)| {
            let (from, to) = (self.resolve(*from)?, self.resolve(*to)?);
            (from != to).then_some((from, to, *automatic))
        });
        let mut edges: Vec<Edge> = resolved.collect();
        // Those of one table follow each other.
        let mut last: Option<(ObjectId, Option<u32>)> = None;
        for (part, node) in self.nodes.list().iter().enumerate() {
            let Node::Managed(id) = node else { break };
            if !matches!(id.kind(), Kind::Column | Kind::Constraint) {
                continue;
            }
            let table = match &last {
                Some((table, number)) if id.is_of(table) => *number,
                _ => {
                    let Some(table) = id.table_of() else { continue };
                    let number = self.nodes.number_of(&table);
                    last = Some((table, number));
                    number
                }
            };
            edges.extend(table.map(|table| (part as u32, table, true)));
        }
        let indexes = catalog.indexes.values().map(|index| (&index.id, &index.relation));
        let inherited = catalog.inherited_parts();
        for (part, whole) in indexes.chain(inherited.iter().map(|(part, parent)| (part, parent))) {
            let numbers = self.nodes.number_of(part).zip(self.nodes.number_of(whole));
            edges.extend(numbers.map(|(part, whole)| (part, whole, true)));
        }
        edges.sort_unstable();
        // Of two alike the automatic one is the last.
        edges.reverse();
        edges.dedup_by_key(|(from, to, _)| (*from, *to));
        edges.reverse();
        edges
    }

    /// Everything managed that cannot be there without something unmodelled, with the number of that.
    fn hanging(&self, catalog: &Catalog, edges: &[Edge]) -> BTreeMap<u32, usize> {
        let list = self.nodes.list();
        let mut lost: BTreeMap<u32, usize> = BTreeMap::new();
        let unmodelled = |number: &u32| match list.get(*number as usize) {
            Some(Node::Unmodelled(reason)) => Some((*number, *reason)),
            _ => None,
        };
        let mut queue: Vec<(u32, usize)> =
            (0..list.len() as u32).rev().map_while(|number| unmodelled(&number)).collect();
        if queue.is_empty() {
            return lost;
        }
        let mut dependants: HashMap<u32, Vec<u32>> = HashMap::new();
        for (from, to, _) in edges {
            dependants.entry(*to).or_default().push(*from);
        }
        queue.reverse();
        while let Some((number, reason)) = queue.pop() {
            for from in dependants.get(&number).into_iter().flatten() {
                let gone = match &list[*from as usize] {
                    Node::Expression(id) if catalog.columns.get(id).is_some_and(|c| c.generated.is_some()) => {
                        let Some(column) = self.nodes.number_of(id) else { continue };
                        column
                    }
                    Node::Unmodelled(_) => continue,
                    _ => *from,
                };
                if let Entry::Vacant(free) = lost.entry(gone) {
                    free.insert(reason);
                    // Nothing but its column needs a default.
                    if matches!(list[gone as usize], Node::Managed(_)) {
                        queue.push((gone, reason));
                    }
                }
            }
        }
        lost
    }

    /// What each node that is lost or unmodelled needs that is managed and stays.
    fn needs_of(&self, edges: &[Edge], lost: &BTreeMap<u32, usize>) -> BTreeMap<u32, BTreeSet<ObjectId>> {
        let list = self.nodes.list();
        let mut needs: BTreeMap<u32, BTreeSet<ObjectId>> = BTreeMap::new();
        for (from, to, _) in edges {
            let asked = lost.contains_key(from) || matches!(list[*from as usize], Node::Unmodelled(_));
            if let Node::Managed(id) = &list[*to as usize]
                && asked
                && !lost.contains_key(to)
            {
                needs.entry(*from).or_default().insert(id.clone());
            }
        }
        needs
    }

    fn hanging_entry(&self, node: &Node, reason: usize, needs: Option<&BTreeSet<ObjectId>>) -> Unmodelled {
        let (kind, name) = match node {
            Node::Expression(id) => ("default".to_owned(), id.to_string()),
            node => {
                let (kind, id) = node.id().map_or(("", String::new()), |id| (id.kind().word(), id.to_string()));
                (kind.to_owned(), id.strip_prefix(kind).unwrap_or(&id).trim_start().to_owned())
            }
        };
        let because_of = self.found.get(reason).map(|found| format!("{} {}", found.kind, found.name));
        let mut needs: Vec<ObjectId> = needs.into_iter().flatten().cloned().collect();
        if let Node::Expression(id) = node {
            needs.push(id.clone());
        }
        Unmodelled { kind, name, because_of, needs, is_setting: matches!(node, Node::Expression(_)) }
    }

    /// Fills in the privileges and the owners of what is there.
    pub(super) fn access(
        &self,
        catalog: &mut Catalog,
        privileges: Vec<privileges::Found>,
        owners: Vec<(Address, String)>,
    ) {
        for privileges::Found { address, column, on, all, grants } in privileges {
            let whole = Address { sub: 0, ..address };
            let (id, holder) = match (self.nodes.get(&address), self.nodes.get(&whole), column) {
                (Some(Node::Managed(id)), ..) if on == GrantedOn::Sequence && id.kind() == Kind::Column => {
                    let Some(sequence) = catalog.identity_sequence(id) else { continue };
                    (sequence, id.clone())
                }
                (Some(Node::Managed(id)), ..) => (id.clone(), id.clone()),
                (None, Some(Node::Managed(whole)), Some(column)) => {
                    (ObjectId::of_table(Kind::Column, whole, column), whole.clone())
                }
                _ => continue,
            };
            if catalog.contains(&holder) {
                catalog.privileges.insert(id.clone(), Privileges { id, holder, on, all, grants });
            }
        }
        for (address, role) in owners {
            let Some(Node::Managed(id)) = self.nodes.get(&address) else { continue };
            // What belongs to a column has the owner of its table.
            let of_table = id.table_of().is_some() || catalog.sequences.get(id).is_some_and(|s| s.owned_by.is_some());
            if catalog.contains(id) && !of_table {
                catalog.owners.insert(id.clone(), Owner { id: id.clone(), role: Some(role) });
            }
        }
    }

    fn comments(&self, catalog: &mut Catalog, comments: Vec<comments::Found>) {
        for comments::Found { address, column, text, part } in comments {
            let whole = Address { sub: 0, ..address };
            let own = match (self.nodes.get(&address), self.nodes.get(&whole), column) {
                // The sequence of an identity column stands for the column, and has comments of its own.
                (Some(Node::Managed(id)), ..) if id.kind() == Kind::Column && address.sub == 0 => {
                    catalog.identity_sequence(id).map(|sequence| (sequence, id.clone()))
                }
                (Some(Node::Managed(id)), ..) => Some((id.clone(), id.clone())),
                // So has the index of a constraint, which has its name.
                (None, None, None) => match self.edges.aliases.get(&address).and_then(|owner| self.nodes.get(owner)) {
                    Some(Node::Managed(id)) if id.kind() == Kind::Constraint && address.class == class::CLASS => {
                        let index = ObjectId::in_schema(Kind::Index, id.schema().unwrap_or_default(), id.name());
                        Some((index, id.clone()))
                    }
                    _ => part,
                },
                (None, Some(Node::Managed(whole)), Some(column)) => {
                    Some((ObjectId::of_table(Kind::Column, whole, column), whole.clone()))
                }
                _ => part,
            };
            let Some((id, holder)) = own else { continue };
            let by_itself = catalog.extensions.get(&id).is_some_and(|e| e.default_comment.as_ref() == Some(&text));
            if catalog.contains(&holder) && !by_itself {
                catalog.comments.insert(id.clone(), Comment { id, holder, text });
            }
        }
    }
}
