//! Validation.

pub(crate) mod judge;
