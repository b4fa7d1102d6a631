//! The integration tests: one program, a module for each subject.

mod conformance;
mod data;
mod definitions;
mod exact;
mod fragments;
mod house;
mod hostile;
mod no_content;
mod metriport;
mod primitive_siblings;
#[cfg(feature = "proptest")]
mod properties;
mod r4_examples;
mod shape_errors;
mod text_kept;
mod tolerant_reading;
mod verbatim;
mod validation;
