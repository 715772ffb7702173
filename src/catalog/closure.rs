//! What hangs on something unmodelled is left out with it, and named; the rest becomes a [`Catalog`] whose dependencies
//! all lead to objects in it.

use super::dependencies::{Address, Edges, class};
use super::introspect::{Addresses, Node};
use super::{
    Catalog, Comment, Dependency, GrantedOn, Kind, ObjectId, Owner, Privileges, Unmodelled, comments, privileges,
    unmodelled,
};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The objects and edges of one snapshot while it is put together.
pub(super) struct Closure {
    nodes: Addresses,
    edges: Edges,
    found: Vec<unmodelled::Found>,
}

impl Closure {
    pub(super) fn new(mut nodes: Addresses, edges: Edges, found: Vec<unmodelled::Found>) -> Self {
        for (number, object) in found.iter().enumerate() {
            nodes.entry(object.address).or_insert(Node::Unmodelled(number));
        }
        Self { nodes, edges, found }
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
        let needs = needs_of(&edges, &lost);
        for (node, reason) in &lost {
            match node {
                Node::Managed(id) => catalog.remove(id),
                Node::Expression(id) => {
                    if let Some(column) = catalog.columns.get_mut(id) {
                        column.default = None;
                    }
                }
                Node::Unmodelled(_) => continue,
            }
            catalog.unmodelled.push(self.hanging_entry(node, *reason, &needs));
        }
        for (number, object) in self.found.iter().enumerate() {
            let mut own = needs.get(&Node::Unmodelled(number)).cloned().unwrap_or_default();
            if let Some(Node::Managed(table)) = object.table.and_then(|table| self.resolve(table)) {
                own.insert(table);
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
            let Some(Node::Managed(id)) = self.resolve(address) else { continue };
            if catalog.contains(&id) {
                let (name, needs) = (id.to_string(), vec![id]);
                catalog.unmodelled.push(Unmodelled { kind, name, because_of: None, needs, is_setting: true });
            }
        }
        self.comments(catalog, comments);
        catalog.unmodelled.sort();
        catalog.unmodelled.dedup();
        for (from, to, automatic) in edges {
            let (Some(object), Some(needs)) = (from.id(), to.id()) else { continue };
            let stripped = lost.contains_key(&from);
            if object != needs && !stripped && catalog.contains(object) && catalog.contains(needs) {
                let (object, needs) = (object.clone(), needs.clone());
                catalog.dependencies.insert(Dependency { object, needs, automatic });
            }
        }
    }

    /// What an address stands for, through at most eight steps from part to whole.
    fn resolve(&self, mut address: Address) -> Option<Node> {
        for _ in 0..8 {
            if let Some(node) = self.nodes.get(&address) {
                return Some(node.clone());
            }
            let relation = Address { sub: 0, ..address };
            if let Some(node) = self.nodes.get(&relation) {
                return Some(node.clone());
            }
            address = *self.edges.aliases.get(&relation)?;
        }
        None
    }

    /// The edges between what the addresses stand for, with those that PostgreSQL does not record: a part of a table needs
    /// its table.
    fn resolved_edges(&self, catalog: &Catalog) -> Vec<(Node, Node, bool)> {
        let mut edges: BTreeMap<(Node, Node), bool> = BTreeMap::new();
        for (from, to, automatic) in &self.edges.edges {
            let (Some(from), Some(to)) = (self.resolve(*from), self.resolve(*to)) else { continue };
            if from != to {
                *edges.entry((from, to)).or_default() |= automatic;
            }
        }
        let parts = catalog.columns.keys().chain(catalog.constraints.keys());
        let parts = parts.filter_map(|id| Some((id.clone(), id.table_of()?)));
        let indexes = catalog.indexes.values().map(|index| (index.id.clone(), index.relation.clone()));
        for (part, table) in parts.chain(indexes) {
            edges.insert((Node::Managed(part), Node::Managed(table)), true);
        }
        for (part, parent) in catalog.inherited_parts() {
            edges.insert((Node::Managed(part), Node::Managed(parent)), true);
        }
        edges.into_iter().map(|((from, to), automatic)| (from, to, automatic)).collect()
    }

    /// Everything managed that cannot be there without something unmodelled, with the number of that.
    fn hanging(&self, catalog: &Catalog, edges: &[(Node, Node, bool)]) -> BTreeMap<Node, usize> {
        let mut dependants: HashMap<&Node, Vec<&Node>> = HashMap::new();
        for (from, to, _) in edges {
            dependants.entry(to).or_default().push(from);
        }
        let mut lost: BTreeMap<Node, usize> = BTreeMap::new();
        let mut queue: Vec<(Node, usize)> =
            (0..self.found.len()).map(|number| (Node::Unmodelled(number), number)).collect();
        while let Some((node, reason)) = queue.pop() {
            for from in dependants.get(&node).into_iter().flatten() {
                let gone = match from {
                    Node::Expression(id) if catalog.columns.get(id).is_some_and(|c| c.generated.is_some()) => {
                        Node::Managed(id.clone())
                    }
                    Node::Unmodelled(_) => continue,
                    other => (*other).clone(),
                };
                if !lost.contains_key(&gone) {
                    lost.insert(gone.clone(), reason);
                    // Nothing but its column needs a default.
                    if matches!(gone, Node::Managed(_)) {
                        queue.push((gone, reason));
                    }
                }
            }
        }
        lost
    }

    fn hanging_entry(&self, node: &Node, reason: usize, needs: &BTreeMap<Node, BTreeSet<ObjectId>>) -> Unmodelled {
        let (kind, name) = match node {
            Node::Expression(id) => ("default".to_owned(), id.to_string()),
            node => {
                let (kind, id) = node.id().map_or(("", String::new()), |id| (id.kind().word(), id.to_string()));
                (kind.to_owned(), id.strip_prefix(kind).unwrap_or(&id).trim_start().to_owned())
            }
        };
        let because_of = self.found.get(reason).map(|found| format!("{} {}", found.kind, found.name));
        let mut needs: Vec<ObjectId> = needs.get(node).into_iter().flatten().cloned().collect();
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

impl Node {
    fn id(&self) -> Option<&ObjectId> {
        match self {
            Node::Managed(id) | Node::Expression(id) => Some(id),
            Node::Unmodelled(_) => None,
        }
    }
}

/// What each node needs that is managed and stays.
fn needs_of(edges: &[(Node, Node, bool)], lost: &BTreeMap<Node, usize>) -> BTreeMap<Node, BTreeSet<ObjectId>> {
    let mut needs: BTreeMap<Node, BTreeSet<ObjectId>> = BTreeMap::new();
    for (from, to, _) in edges {
        if let Node::Managed(id) = to
            && !lost.contains_key(to)
        {
            needs.entry(from.clone()).or_default().insert(id.clone());
        }
    }
    needs
}
