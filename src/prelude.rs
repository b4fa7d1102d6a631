//! What the files of the types share: the declarations, the types by their FHIR names, and what rules are made of.

#![allow(unused_imports, reason = "each file of a type uses its part")]

pub(crate) use std::cmp::Ordering;
pub(crate) use std::fmt;

pub(crate) use crate::code::*;
pub(crate) use crate::datatype::*;
pub(crate) use crate::declare::{choice, datatype};
pub(crate) use crate::extensions::Extensions;
pub(crate) use crate::lexical::ReferenceForm;
pub(crate) use crate::lexical::text::{all, contains, has_no_space, split_once};
pub(crate) use crate::nested::Nested;
pub(crate) use crate::node::OneOf;
pub(crate) use crate::primitive::{
    Base64Binary, Boolean, Canonical, Date, DateTime, Decimal, FhirString, Id, Instant, Integer, Markdown, Oid,
    PositiveInt, Time, UnsignedInt, Uri, Url, Uuid, Xhtml,
};
pub(crate) use crate::resource::Resource;
pub(crate) use crate::texts::{ROOT, Texts};
pub(crate) use crate::validate::judge::{distinct, equal_or_none, exists, ucum_or_none};
