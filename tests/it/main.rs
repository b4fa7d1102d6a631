//! The integration tests: one program, a module for each subject.

mod conformance;
mod data;
mod definitions;
mod exact;
mod r4_examples;
