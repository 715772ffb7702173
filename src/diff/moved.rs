//! An extension that moves to another schema takes along what is typed, built or computed with it.

use crate::catalog::{Catalog, Kind, ObjectId};
use std::borrow::Cow;

/// `before` as it is named once the extensions that only move have moved, for what uses them: so that a move alone changes
/// no column, constraint or index. A text follows only where it then is what `after` says; what else differs, stays.
pub(super) fn follow<'c>(before: &'c Catalog, after: &Catalog) -> Cow<'c, Catalog> {
    let mut followed = Cow::Borrowed(before);
    for (id, old) in &before.extensions {
        let Some(new) = after.extensions.get(id).filter(|new| new.schema != old.schema && old.relocatable) else {
            continue;
        };
        let (from, to) = (prefix(&old.schema), prefix(&new.schema));
        let bare = |text: &str| text.replace(&from, "").replace(&to, "");
        let follows = |text: &mut String, wanted: &str| {
            if bare(text) == bare(wanted) {
                *text = wanted.to_owned();
            }
        };
        for user in before.dependencies.iter().filter(|one| one.needs == *id).map(|one| &one.object) {
            let catalog = followed.to_mut();
            match user.kind() {
                Kind::Column => {
                    if let (Some(column), Some(wanted)) = (catalog.columns.get_mut(user), after.columns.get(user)) {
                        if bare(&column.data_type) == bare(&wanted.data_type) {
                            column.data_type = wanted.data_type.clone();
                        }
                        if let (Some(default), Some(wanted)) = (&mut column.default, &wanted.default) {
                            follows(default, wanted);
                        }
                        if let (Some(generated), Some(wanted)) = (&mut column.generated, &wanted.generated) {
                            follows(&mut generated.expression, &wanted.expression);
                        }
                    }
                }
                Kind::Constraint => {
                    if let (Some(constraint), Some(wanted)) =
                        (catalog.constraints.get_mut(user), after.constraints.get(user))
                    {
                        follows(&mut constraint.definition, &wanted.definition);
                    }
                }
                Kind::Index => {
                    if let (Some(index), Some(wanted)) = (catalog.indexes.get_mut(user), after.indexes.get(user)) {
                        follows(&mut index.definition, &wanted.definition);
                    }
                }
                Kind::Domain => {
                    if let (Some(domain), Some(wanted)) = (catalog.domains.get_mut(user), after.domains.get(user)) {
                        follows(&mut domain.data_type, &wanted.data_type);
                        if let (Some(default), Some(wanted)) = (&mut domain.default, &wanted.default) {
                            follows(default, wanted);
                        }
                    }
                }
                Kind::DomainConstraint => {
                    if let (Some(constraint), Some(wanted)) =
                        (catalog.domain_constraints.get_mut(user), after.domain_constraints.get(user))
                    {
                        follows(&mut constraint.definition, &wanted.definition);
                    }
                }
                Kind::Composite => {
                    if let (Some(composite), Some(wanted)) =
                        (catalog.composites.get_mut(user), after.composites.get(user))
                    {
                        for (attribute, wanted) in composite.attributes.iter_mut().zip(&wanted.attributes) {
                            follows(&mut attribute.data_type, &wanted.data_type);
                        }
                    }
                }
                Kind::View => {
                    if let (Some(view), Some(wanted)) = (catalog.views.get_mut(user), after.views.get(user)) {
                        follows(&mut view.query, &wanted.query);
                        for (column, wanted) in view.columns.iter_mut().zip(&wanted.columns) {
                            follows(&mut column.data_type, &wanted.data_type);
                        }
                    }
                }
                Kind::MaterializedView => {
                    let wanted = after.materialized_views.get(user);
                    if let (Some(view), Some(wanted)) = (catalog.materialized_views.get_mut(user), wanted) {
                        follows(&mut view.query, &wanted.query);
                        for (column, wanted) in view.columns.iter_mut().zip(&wanted.columns) {
                            follows(&mut column.data_type, &wanted.data_type);
                        }
                    }
                }
                Kind::Rule => {
                    if let (Some(rule), Some(wanted)) = (catalog.rules.get_mut(user), after.rules.get(user)) {
                        follows(&mut rule.definition, &wanted.definition);
                    }
                }
                _ => {}
            }
        }
    }
    followed
}

/// A schema as it stands before a name that is printed.
fn prefix(schema: &str) -> String {
    format!("{}.", ObjectId::global(Kind::Schema, schema).sql())
}
