//! The nearest known member to one that is not known.

use crate::nearest::Nearest;
use crate::table::{TypeDef, TypeRef};

/// The name of a member of `def` that differs from `name` by a slip: two letters at most, or case.
pub(crate) fn member(def: &TypeDef, name: &str) -> Option<String> {
    let mut nearest = Nearest::new(name);
    for element in def.elements {
        match element.ty {
            TypeRef::Choice(variants) => {
                for variant in variants {
                    nearest.offer(&format!("{}{}", element.name, variant.suffix));
                }
            }
            _ => nearest.offer(element.name),
        }
    }
    if def.is_resource() {
        nearest.offer("resourceType");
    }
    nearest.found()
}
