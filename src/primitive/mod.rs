//! The primitive types of R4, each in the file of its name (`code` has a room of its own, [`crate::code`]).
//!
//! A primitive is an element: it has a value or not, and may have an id and extensions, which JSON writes as `_name`.
//! The value is held as the text that was written, so that nothing about it can change on the way through; typed
//! accessors read it.

pub(crate) mod declare;
pub(crate) mod prim;

#[cfg(feature = "chrono")]
mod chrono;

mod base64_binary;
mod boolean;
mod canonical;
mod date;
mod date_time;
mod decimal;
mod fhir_string;
mod held;
mod id;
mod instant;
mod integer;
mod markdown;
mod oid;
mod positive_int;
mod time;
mod unsigned_int;
mod uri;
mod url;
mod uuid;
mod xhtml;

pub use base64_binary::Base64Binary;
pub use boolean::Boolean;
pub use canonical::Canonical;
pub use date::Date;
pub use date_time::DateTime;
pub use decimal::Decimal;
pub use fhir_string::FhirString;
pub use id::Id;
pub use instant::Instant;
pub use integer::Integer;
pub use markdown::Markdown;
pub use oid::Oid;
pub use positive_int::PositiveInt;
pub use prim::Prim;
pub(crate) use prim::Primitive;
pub use time::Time;
pub use unsigned_int::UnsignedInt;
pub use uri::Uri;
pub use url::Url;
pub use uuid::Uuid;
pub use xhtml::Xhtml;

use std::fmt;

use crate::lexical::{base64, number, temporal, text};
use crate::table::PrimitiveKind;

/// Why a text is not of the format of a primitive. It never repeats the text.
///
/// ```
/// use metriport_fhir::DateTime;
/// let error = "2024-02-30".parse::<DateTime>().unwrap_err();
/// assert_eq!(error.to_string(), "no valid dateTime: the day does not exist: that month ends on day 29");
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct FormatError {
    kind: PrimitiveKind,
    fault: Fault,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Fault {
    Text(text::TextFault),
    Number(number::NumberFault),
    Temporal(temporal::TemporalFault),
    Base64(base64::Base64Fault),
    NotDecimal,
    NotBoolean,
}

impl FormatError {
    /// Checks a text against the format of a primitive: R4's regular expression and the prose around it.
    #[inline]
    pub(crate) fn check(kind: PrimitiveKind, text: &str) -> Result<(), FormatError> {
        // Most values are strings, and most strings are neither empty nor huge.
        if kind == PrimitiveKind::String && text::string(text).is_ok() { Ok(()) } else { Self::check_all(kind, text) }
    }

    /// The same, of a kind that is no string as a rule.
    pub(crate) fn check_all(kind: PrimitiveKind, text: &str) -> Result<(), FormatError> {
        use PrimitiveKind as Kind;
        let fault = match kind {
            Kind::String | Kind::Xhtml => text::string(text).map_err(Fault::Text),
            Kind::Markdown => text::markdown(text).map_err(Fault::Text),
            Kind::Code => text::code(text).map_err(Fault::Text),
            Kind::Id => text::id(text).map_err(Fault::Text),
            Kind::Uri => text::uri(text).map_err(Fault::Text),
            Kind::Url => text::url(text).map_err(Fault::Text),
            Kind::Canonical => text::canonical(text).map_err(Fault::Text),
            Kind::Oid => text::oid(text).map_err(Fault::Text),
            Kind::Uuid => text::uuid(text).map_err(Fault::Text),
            Kind::Integer => number::integer(text).map(drop).map_err(Fault::Number),
            Kind::PositiveInt => number::positive_int(text).map(drop).map_err(Fault::Number),
            Kind::UnsignedInt => number::unsigned_int(text).map(drop).map_err(Fault::Number),
            Kind::Date => temporal::date(text).map(drop).map_err(Fault::Temporal),
            Kind::DateTime => temporal::date_time(text).map(drop).map_err(Fault::Temporal),
            Kind::Instant => temporal::instant(text).map(drop).map_err(Fault::Temporal),
            Kind::Time => temporal::time(text).map(drop).map_err(Fault::Temporal),
            Kind::Base64Binary => base64::check(text).map(drop).map_err(Fault::Base64),
            Kind::Decimal if number::is_decimal(text) => Ok(()),
            Kind::Decimal => Err(Fault::NotDecimal),
            Kind::Boolean if matches!(text, "true" | "false") => Ok(()),
            Kind::Boolean => Err(Fault::NotBoolean),
        };
        fault.map_err(|fault| FormatError { kind, fault })
    }

    /// The primitive whose format is broken.
    #[must_use]
    pub const fn kind(&self) -> PrimitiveKind {
        self.kind
    }

    /// Whether the text is only too long.
    pub(crate) fn is_size(&self) -> bool {
        matches!(self.fault, Fault::Text(text::TextFault::TooLong))
    }
}

impl fmt::Display for FormatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no valid {}: ", self.kind.name())?;
        match self.fault {
            Fault::Text(fault) => fault.fmt(f),
            Fault::Number(fault) => fault.fmt(f),
            Fault::Temporal(fault) => fault.fmt(f),
            Fault::Base64(fault) => fault.fmt(f),
            Fault::NotDecimal => f.write_str("a decimal number is expected"),
            Fault::NotBoolean => f.write_str("true or false is expected"),
        }
    }
}

impl fmt::Debug for FormatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FormatError({self})")
    }
}

impl std::error::Error for FormatError {}
