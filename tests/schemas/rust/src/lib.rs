//! The crate's schemas held against the crate's validator, by a JSON Schema engine that nobody here wrote.

pub mod cases;
pub mod generate;
pub mod law;
pub mod rng;
