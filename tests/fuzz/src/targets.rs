//! The targets, each in the file of its name: a function that takes any bytes and panics where a law is broken.

mod decimal;
mod json;
mod reference;
mod round_trip;
#[cfg(feature = "schema")]
mod schema;
mod strict;
mod temporal;
mod tolerant;
mod xhtml;

/// A target.
pub type Target = fn(&[u8]);

/// Every target by name.
pub const TARGETS: &[(&str, Target)] = &[
    ("strict", strict::run),
    ("tolerant", tolerant::run),
    ("json", json::run),
    ("temporal", temporal::run),
    ("decimal", decimal::run),
    ("reference", reference::run),
    ("xhtml", xhtml::run),
    ("round_trip", round_trip::run),
    #[cfg(feature = "schema")]
    ("schema", schema::run),
];
