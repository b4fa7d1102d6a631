#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod any;
mod code;
pub mod code_systems;
mod datatype;
mod declare;
mod error;
mod extension_access;
mod extensions;
pub mod guide;
mod hint;
mod issue;
mod json;
mod kept;
mod lexical;
mod likeness;
pub mod metriport;
pub mod ndjson;
mod nearest;
mod nested;
mod node;
mod once;
mod path;
mod prelude;
mod primitive;
pub mod references;
mod resource;
#[cfg(feature = "schemars")]
pub mod schema;
#[cfg(feature = "schemas")]
pub mod schemas;
#[cfg(feature = "proptest")]
pub mod strategy;
pub mod table;
mod texts;
pub mod tolerant;
mod validate;

pub use any::AnyValue;
pub use code::*;
pub use datatype::*;
pub use error::{Error, ErrorKind};
pub use extension_access::HasExtensions;
pub use extensions::Extensions;
pub use issue::{Issue, Outcome, Position};
pub use json::{from_reader, from_slice, from_str, to_string, to_string_pretty, to_vec, to_writer};
pub use kept::Kept;
pub use lexical::ReferenceForm;
pub use nested::Nested;
pub use node::{FhirType, Node, OneOf};
pub use primitive::{
    Base64Binary, Boolean, Canonical, Date, DateTime, Decimal, FhirString, FormatError, Id, Instant, Integer, Markdown,
    Oid, PositiveInt, Time, UnsignedInt, Uri, Url, Uuid, Xhtml,
};
pub use resource::*;
pub use validate::{Checked, Invalid, Valid, check, check_as, check_slice, validate};
