//! Validation: every rule of R4 for the types of this crate, all problems at once, each with its place and its reason.
//!
//! The rules of a type stand in its table; what holds for many types — cardinality, formats, bindings, references,
//! contained resources, narratives — is judged by the [`walk`], which knows tables only.

pub(crate) mod advice;
mod check;
mod contained;
pub(crate) mod judge;
mod narrative;
mod outcome;
mod reference;
mod scope;
mod terminology;
mod unmodelled;
mod valid;
mod walk;

pub use check::{Checked, check, check_as, check_slice};
pub(crate) use check::{check_node, check_resource};
#[cfg(feature = "schemars")]
pub(crate) use unmodelled::AnyDomainResource;
pub use valid::{Invalid, Valid};

use crate::issue::Outcome;
use crate::node::{FhirType, Node};
use crate::path::Path;
use crate::resource::Resource;
use walk::Walk;

/// Holds a value of any type against every rule of R4 and reports all that is wrong with it: the `validate` of each
/// type, for generic code.
///
/// ```
/// use metriport_fhir::{FhirType, validate};
/// fn is_good<T: FhirType>(value: &T) -> bool {
///     validate(value).is_valid()
/// }
/// assert!(!is_good(&metriport_fhir::Communication::default()));
/// ```
#[must_use]
pub fn validate<T: FhirType>(value: &T) -> Outcome {
    node(value.node())
}

/// Validates a type with a table.
#[inline(never)]
pub(crate) fn node(node: &dyn Node) -> Outcome {
    let mut walk = Walk::new(true);
    walk.root(node, &Path::root(node.def().name));
    Outcome { issues: walk.into_issues() }
}

/// Validates a resource of whatever type.
#[inline(never)]
pub(crate) fn resource(resource: &Resource) -> Outcome {
    let mut walk = Walk::new(true);
    walk.resource(resource, &Path::root(check::root_name(resource)));
    Outcome { issues: walk.into_issues() }
}
