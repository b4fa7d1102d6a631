//! The nearest known member to one that is not known.

use crate::nearest::nearest;
use crate::table::{TypeDef, TypeRef};

/// The name of a member of `def` that differs from `name` by a slip: two letters at most, or case.
pub(crate) fn member(def: &TypeDef, name: &str) -> Option<String> {
    let spellings = def.elements.iter().flat_map(|element| match element.ty {
        TypeRef::Choice(variants) => {
            variants.iter().map(|variant| format!("{}{}", element.name, variant.suffix)).collect()
        }
        _ => vec![element.name.to_owned()],
    });
    let resource_type = def.is_resource().then(|| "resourceType".to_owned());
    nearest(name, spellings.chain(resource_type))
}
