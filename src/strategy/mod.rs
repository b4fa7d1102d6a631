//! proptest strategies, behind the feature `proptest`: for testing code that takes or makes these types.
//!
//! They are made from R4's tables, so that every type and element is covered:
//!
//! * `any::<Communication>()`, and the same for every type: valid values, which keep every rule of R4;
//! * [`valid_json`]: the same as JSON text;
//! * [`nearly_valid`]: JSON text with one broken rule, told with its name and place;
//! * [`hostile_json`]: JSON objects of whatever shape, for what must survive anything.
//!
//! A failing case shrinks by taking away members and items as long as it stays what it is.
//!
//! ```
//! use metriport_fhir::Communication;
//! use proptest::prelude::*;
//!
//! proptest!(|(message in any::<Communication>())| {
//!     prop_assert!(message.validate().is_valid());
//! });
//! ```

mod damage;
mod draw;
mod hostile;
mod json;
mod make;
mod places;
mod primitives;
mod repair;
mod scalar;
mod tree;

use std::marker::PhantomData;

use crate::node::FhirType;
use crate::table::TypeDef;

pub use primitives::Seeded;
pub(crate) use primitives::{arbitrary_primitive, primitive, primitive_of};
pub use tree::{HostileTree, NearlyValidTree, ValidTree, ValueOf};

/// Valid JSON texts of a type, with the members of an object in R4's order or, now and then, in another one.
///
/// ```
/// use metriport_fhir::{AnyValue, Timing, strategy};
/// use proptest::prelude::*;
///
/// proptest!(|(text in strategy::valid_json(Timing::DEF))| {
///     prop_assert!(AnyValue::check("Timing", &text).unwrap().outcome.is_valid());
/// });
/// ```
#[must_use]
pub fn valid_json(def: &'static TypeDef) -> ValidJson {
    ValidJson(def)
}

/// JSON texts of a type with one broken rule: [`NearlyValid`] tells which, and where.
///
/// ```
/// use metriport_fhir::{Period, check_as, strategy};
/// use proptest::prelude::*;
///
/// proptest!(|(case in strategy::nearly_valid::<Period>())| {
///     let outcome = check_as::<Period>(&case.text);
///     prop_assert!(outcome.errors().any(|issue| issue.rule == case.rule && issue.expression == case.expression));
/// });
/// ```
#[must_use]
pub fn nearly_valid<T: FhirType>() -> NearlyValidJson {
    NearlyValidJson(T::DEF)
}

/// The same as [`nearly_valid`] for a type that is known only by its table.
///
/// ```
/// use metriport_fhir::{AnyValue, strategy};
/// use proptest::prelude::*;
///
/// let def = AnyValue::table("Timing.repeat").unwrap();
/// proptest!(|(case in strategy::nearly_valid_json(def))| {
///     prop_assert!(!AnyValue::check("Timing.repeat", &case.text).unwrap().outcome.is_valid());
/// });
/// ```
#[must_use]
pub fn nearly_valid_json(def: &'static TypeDef) -> NearlyValidJson {
    NearlyValidJson(def)
}

/// JSON objects made from valid ones of a type by spoiling several places: wrong kinds, unknown members, repeated
/// names, nulls, empty lists, lone surrogates. Tolerant reading takes them all and loses nothing.
///
/// ```
/// use metriport_fhir::{Coding, strategy, tolerant};
/// use proptest::prelude::*;
///
/// proptest!(|(text in strategy::hostile_json(Coding::DEF))| {
///     prop_assert!(tolerant::from_str::<Coding>(&text).is_ok());
/// });
/// ```
#[must_use]
pub fn hostile_json(def: &'static TypeDef) -> HostileJson {
    HostileJson(def)
}

/// The strategy of [`valid_json`].
#[derive(Debug, Clone, Copy)]
pub struct ValidJson(&'static TypeDef);

/// The strategy of [`nearly_valid`].
#[derive(Debug, Clone, Copy)]
pub struct NearlyValidJson(&'static TypeDef);

/// The strategy of [`hostile_json`].
#[derive(Debug, Clone, Copy)]
pub struct HostileJson(&'static TypeDef);

/// A JSON text with one broken rule.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct NearlyValid {
    /// The JSON text.
    pub text: String,
    /// The rule that it breaks, as an [`Issue`](crate::Issue) names it. What follows from that may break others.
    pub rule: &'static str,
    /// The FHIRPath of the place.
    pub expression: String,
}

/// Valid values of a type: what `any::<T>()` draws.
#[derive(Debug, Clone, Copy)]
pub struct Values<T>(PhantomData<T>);

impl<T: FhirType> Values<T> {
    /// The strategy.
    #[must_use]
    pub const fn new() -> Self {
        Values(PhantomData)
    }
}

impl<T: FhirType> Default for Values<T> {
    fn default() -> Self {
        Values::new()
    }
}

/// `Arbitrary` for a type with a table.
macro_rules! arbitrary {
    ($name:ident) => {
        impl proptest::arbitrary::Arbitrary for $name {
            type Parameters = ();
            type Strategy = $crate::strategy::Values<$name>;
            fn arbitrary_with((): ()) -> Self::Strategy {
                $crate::strategy::Values::new()
            }
        }
    };
}
pub(crate) use arbitrary;
