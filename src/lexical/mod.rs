//! The grammars of FHIR text: what R4 and the standards that it names say about the characters of a value.
//!
//! Everything here is a pure function over `&str` in linear time that never panics and whose faults never repeat the
//! text. What a rule is called, where it applies and how it is reported is decided elsewhere.

pub(crate) mod base64;
pub(crate) mod currency;
pub(crate) mod language;
pub(crate) mod media_type;
pub(crate) mod number;
pub(crate) mod reference;
pub(crate) mod temporal;
pub(crate) mod text;
pub(crate) mod ucum;
pub(crate) mod xhtml;

pub use reference::ReferenceForm;
