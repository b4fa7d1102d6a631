//! The words of which the rules of the types are made: FHIRPath's, for values that may be absent.

use std::fmt::{self, Write};

use crate::Uri;
use crate::node::{Single, Value, View};
use crate::texts::Texts;

/// UCUM's code system, FHIRPath's `%ucum`.
const UCUM: &str = "http://unitsofmeasure.org";

/// `x.exists()`: there is an element, if only with extensions.
pub(crate) fn exists<T: Value>(element: &Option<T>) -> bool {
    element.as_ref().is_some_and(|element| is_there(element.view()))
}

#[inline(never)]
fn is_there(view: View<'_>) -> bool {
    match view {
        // An object without members is reported as that.
        View::One(Single::Node(_)) => true,
        view => view.filled().is_some(),
    }
}

/// `x.empty() or x = text`; an element without a value compares to nothing, which breaks nothing.
pub(crate) fn equal_or_none<T: AsRef<str> + HasValue>(element: &Option<T>, text: &str) -> bool {
    element.as_ref().is_none_or(|element| !element.has_value() || element.as_ref() == text)
}

/// `system.empty() or system = %ucum`.
pub(crate) fn ucum_or_none(system: &Option<Uri>) -> bool {
    equal_or_none(system, UCUM)
}

/// `x.isDistinct()`.
pub(crate) fn distinct<'t>(values: impl Iterator<Item = &'t str>) -> bool {
    let mut values = values;
    are_distinct(&mut || values.next())
}

fn are_distinct<'t>(next: &mut dyn FnMut() -> Option<&'t str>) -> bool {
    let mut seen = Texts::default();
    while let Some(value) = next() {
        if !seen.insert(value) {
            return false;
        }
    }
    true
}

/// Whether a rule holds for a value; a call that leaves nothing behind where the rule is a closure.
#[inline(always)]
pub(crate) fn holds<T>(value: &T, rule: impl FnOnce(&T) -> bool) -> bool {
    rule(value)
}

/// Stands in a table for a rule that the engine judges, as it needs more than the value.
pub(crate) fn engine<T>(_: &T) -> bool {
    true
}

// Messages begin with room for all that they say: to enlarge them, threads that check would wait for each other in the
// allocator.

/// What is expected: a start, and texts with a bar between them.
pub(crate) fn alternatives(start: &str, texts: &mut dyn Iterator<Item = &str>) -> String {
    let mut all = String::with_capacity(256);
    let mut before = start;
    for text in texts {
        all.push_str(before);
        all.push_str(text);
        before = " | ";
    }
    all
}

/// What a fault says.
pub(crate) fn told(fault: &dyn fmt::Display) -> String {
    let mut text = String::with_capacity(128);
    let _ = write!(text, "{fault}");
    text
}

/// Whether a primitive has a value.
pub(crate) trait HasValue {
    fn has_value(&self) -> bool;
}

impl<T: crate::primitive::Primitive> HasValue for T {
    fn has_value(&self) -> bool {
        self.prim().text.is_some()
    }
}
