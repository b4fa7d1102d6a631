//! What the fuzz targets share: how bytes become a type and a text, and where their seeds come from.

use std::sync::LazyLock;

use metriport_fhir::AnyValue;

#[path = "../../it/data.rs"]
pub mod data;
#[path = "../../it/exact.rs"]
pub mod exact;

/// Nested elements that are read on their own beside the types that have a name.
const NESTED: [&str; 4] = ["Timing.repeat", "Communication.payload", "Bundle.entry", "ElementDefinition.slicing"];

static TYPES: LazyLock<Vec<&str>> = LazyLock::new(|| AnyValue::types().chain(NESTED).collect());

/// The first byte chooses the type, the others are the text.
pub fn typed(bytes: &[u8]) -> Option<(&'static str, &str)> {
    let (first, text) = bytes.split_first()?;
    let name = TYPES[usize::from(*first) % TYPES.len()];
    Some((name, std::str::from_utf8(text).ok()?))
}

/// The bytes that [`typed`] splits into that type and text.
pub fn seed(type_name: &str, text: &[u8]) -> Option<Vec<u8>> {
    let at = TYPES.iter().position(|name| *name == type_name)?;
    let mut bytes = vec![u8::try_from(at).ok()?];
    bytes.extend_from_slice(text);
    Some(bytes)
}
