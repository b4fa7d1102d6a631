//! The integration tests: one program, a module for each subject.

mod any_json;
mod conformance;
mod data;
mod definitions;
mod dependencies;
mod exact;
mod fragments;
mod hostile;
mod house;
mod json_test_suite;
mod metriport;
mod mutations;
mod ndjson;
mod no_content;
mod order;
mod own_cases;
mod primitive_siblings;
#[cfg(feature = "proptest")]
mod properties;
mod r4_examples;
#[cfg(feature = "schemars")]
mod schemas;
mod serde_formats;
mod shape_errors;
mod snapshots;
mod text_kept;
mod tolerant_reading;
mod traits;
mod validation;
mod verbatim;
