//! JSON Schemas of every type, for validators and code generators of other languages.
//!
//! Each type's schema is made from its R4 table ([`TypeDef`]), the one that reading, writing and validation walk. Every
//! public type that has a JSON form of its own implements [`schemars::JsonSchema`]: resources, datatypes, backbone
//! elements, primitives, codes and Metriport's envelopes. The enums of a choice (`OpenValue`) do not: in JSON their
//! variant is part of a member's name, so that alone they are no JSON value.
//!
//! # The shape
//!
//! A type is one closed, flat object: `valueString`, `_valueString`, `valueCoding` are plain properties, as on the wire.
//! Whatever is more than the type of one property stands in `dependentSchemas`, where code generators do not look: at
//! most one value of a choice, a required primitive that may be there as `_name` only, the R4 constraints. There is no
//! `format`, no `if`, no `oneOf`, no keyword of our own, no `$ref` with a sibling, and no regular expression that means
//! different things to different engines.
//!
//! What the schema accepts and the validator rejects is listed by rule in `schemas/RULES.md`; [`rules`] is that table.
//! What the validator accepts without error, the schema accepts.
//!
//! # Versions
//!
//! An `$id` such as `urn:metriport-fhir:schema:r4:v1:communication` names the FHIR release and the major version of the
//! schemas. A schema that accepts more than before is a minor change. One that accepts less because R4 wants it so is a
//! fix and is named in the change log. A renamed or removed `$defs` entry changes the names of generated types: that is
//! a major change, which begins `v2`.

mod data_source;
mod describe;
mod dialect;
mod document;
mod implementations;
mod object;
mod openapi;
mod pattern;
mod primitive;
mod print;
mod rule;
mod rules;
mod rules_table;
mod target;
mod typescript;

pub use dialect::Draft;
pub use document::{SHIPPED, files, names, schema_for, text_for};
pub use rules::{Held, Rule, rules};

pub(crate) use object::{codes, object};
pub(crate) use primitive::primitive;

#[cfg(doc)]
use crate::table::TypeDef;
