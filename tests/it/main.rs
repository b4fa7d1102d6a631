//! The integration tests: one program, a module for each subject.

mod any_json;
mod conformance;
mod data;
mod definitions;
mod exact;
mod fragments;
mod hostile;
mod house;
mod metriport;
mod no_content;
mod order;
mod primitive_siblings;
#[cfg(feature = "proptest")]
mod properties;
mod r4_examples;
mod serde_formats;
mod shape_errors;
mod text_kept;
mod tolerant_reading;
mod validation;
mod verbatim;
