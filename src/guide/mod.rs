//! The guide: what the crate keeps, refuses and reports, how to explain a refusal, and why it is built as it is.
//!
//! These modules hold text only.

#[doc = include_str!("laws.md")]
pub mod laws {}

#[doc = include_str!("refusals.md")]
pub mod refusals {}

#[doc = include_str!("design.md")]
pub mod design {}
