//! `Arbitrary` for what has no table of its own: primitives, codes, extensions, and resources of any type.

use proptest::arbitrary::{Arbitrary, StrategyFor, any};
use proptest::collection::vec;
use proptest::strategy::{Map, Strategy};

use super::draw::Draw;
use super::json::Json;
use super::make::Maker;
use super::scalar::of_kind;
use crate::code::{Code, CodeSet};
use crate::primitive::{Boolean, Primitive};
use crate::resource::Resource;
use crate::table::{PrimitiveKind, TypeRef};
use crate::{Extension, Extensions};

/// A strategy that makes a value from a number.
///
/// ```
/// use metriport_fhir::Date;
/// use metriport_fhir::strategy::Seeded;
/// use proptest::prelude::any;
///
/// let days: Seeded<Date> = any::<Date>();
/// # let _ = days;
/// ```
pub type Seeded<T> = Map<StrategyFor<u64>, fn(u64) -> T>;

/// Valid values of a primitive type.
pub(crate) fn primitive<T: Primitive + std::fmt::Debug + 'static>(make: fn(u64) -> T) -> Seeded<T> {
    any::<u64>().prop_map(make)
}

/// A value of a primitive type of that kind.
pub(crate) fn primitive_of<T: Primitive>(kind: PrimitiveKind, seed: u64) -> T {
    let mut value = T::default();
    value.prim_mut().set(&content(&of_kind(&mut Draw::new(seed), kind)));
    value
}

/// The content of a scalar: a string without its quotes and escapes, a number as it is written.
fn content(json: &Json) -> String {
    match json {
        Json::Scalar(text) if text.starts_with('"') => serde_json::from_str(text).unwrap_or_default(),
        Json::Scalar(text) => text.clone(),
        _ => String::new(),
    }
}

/// `Arbitrary` for a primitive type.
macro_rules! arbitrary_primitive {
    ($name:ident $kind:ident) => {
        impl proptest::arbitrary::Arbitrary for $name {
            type Parameters = ();
            type Strategy = $crate::strategy::Seeded<$name>;
            fn arbitrary_with((): ()) -> Self::Strategy {
                $crate::strategy::primitive(|seed| {
                    $crate::strategy::primitive_of($crate::table::PrimitiveKind::$kind, seed)
                })
            }
        }
    };
}
pub(crate) use arbitrary_primitive;

impl<C: CodeSet> Arbitrary for Code<C> {
    type Parameters = ();
    type Strategy = Seeded<Code<C>>;
    fn arbitrary_with((): ()) -> Self::Strategy {
        primitive(|seed| match C::TYPE {
            TypeRef::Code(set) => {
                let code = set.codes.get(Draw::new(seed).below(set.codes.len()));
                Code::verbatim(code.map_or("", |code| code.code))
            }
            _ => primitive_of(PrimitiveKind::Code, seed),
        })
    }
}

impl Arbitrary for Boolean {
    type Parameters = ();
    type Strategy = Map<StrategyFor<bool>, fn(bool) -> Boolean>;
    fn arbitrary_with((): ()) -> Self::Strategy {
        any::<bool>().prop_map(Boolean::from)
    }
}

impl Arbitrary for Extensions {
    type Parameters = ();
    type Strategy = Map<proptest::collection::VecStrategy<StrategyFor<Extension>>, fn(Vec<Extension>) -> Extensions>;
    fn arbitrary_with((): ()) -> Self::Strategy {
        vec(any::<Extension>(), 0..3).prop_map(|list| list.into_iter().collect())
    }
}

impl Arbitrary for Resource {
    type Parameters = ();
    type Strategy = Seeded<Resource>;
    fn arbitrary_with((): ()) -> Self::Strategy {
        any::<u64>().prop_map(|seed| {
            let mut text = String::new();
            Maker::new(&mut Draw::new(seed)).resource().write(&mut text);
            // What is made is a resource.
            crate::tolerant::resource_from_str(&text).map(|read| read.value).unwrap_or_default()
        })
    }
}
