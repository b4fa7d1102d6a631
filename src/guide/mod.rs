//! The guide: a start for each of three kinds of users, the laws, the decisions, and a comparison.
//!
//! - [`rust`]: a Rust team that shares FHIR types between services.
//! - [`languages`]: a TypeScript, Python, Java or Go team; Spark.
//! - [`refusals`]: whoever must say why a message was refused.
//! - [`laws`]: what is kept, what is refused, what tolerant reading means, how equality and order work.
//! - [`design`]: how the crate is built, and what was rejected.
//! - [`comparison`]: other crates, and when to take one of them.
//!
//! These modules hold text only.

#[doc = include_str!("rust.md")]
pub mod rust {}

#[doc = include_str!("languages.md")]
pub mod languages {}

#[doc = include_str!("refusals.md")]
pub mod refusals {}

#[doc = include_str!("laws.md")]
pub mod laws {}

#[doc = include_str!("design.md")]
pub mod design {}

#[doc = include_str!("comparison.md")]
pub mod comparison {}
