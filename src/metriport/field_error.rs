//! `FieldErrors`: which fields of a message go beyond what Metriport documents, and how.

use std::fmt;

use crate::FormatError;
use crate::lexical::text::is_uuid_digits;
use crate::table::PrimitiveKind;

/// Which fields break which documented limits. It never repeats the content of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldErrors {
    errors: Vec<FieldError>,
}

/// One field that breaks a limit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// The field as Metriport writes it, with the place in a list: `attachments[2]`.
    pub field: String,
    /// The limit.
    pub fault: FieldFault,
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum FieldFault {
    /// It must be there.
    Missing,
    /// The length of the text, in UTF-16 units, is outside these limits.
    Length {
        /// The least length.
        min: usize,
        /// The greatest length.
        max: usize,
    },
    /// The number of items is outside these limits.
    Count {
        /// The least number.
        min: usize,
        /// The greatest number.
        max: usize,
    },
    /// It is no UUID.
    NotUuid,
    /// It is neither a Direct address nor an OID.
    NotDestination,
    /// There must be a body or an attachment.
    NoContent,
    /// It is not of the format of the R4 primitive that holds it.
    Format(FormatError),
    /// It is no time in UTC that ends in `Z`.
    NotUtc,
    /// It is none of the documented words.
    NotKnown,
}

impl FieldErrors {
    /// The errors, in the order of the fields.
    #[must_use]
    pub fn errors(&self) -> &[FieldError] {
        &self.errors
    }
}

impl IntoIterator for FieldErrors {
    type Item = FieldError;
    type IntoIter = std::vec::IntoIter<FieldError>;
    fn into_iter(self) -> Self::IntoIter {
        self.errors.into_iter()
    }
}

impl fmt::Display for FieldErrors {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, error) in self.errors.iter().enumerate() {
            let between = if at > 0 { "; " } else { "" };
            write!(f, "{between}{error}")?;
        }
        Ok(())
    }
}

impl std::error::Error for FieldErrors {}

impl fmt::Display for FieldError {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.field, self.fault)
    }
}

impl fmt::Display for FieldFault {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FieldFault::Missing => f.write_str("expected a value"),
            FieldFault::Length { min, max } => write!(f, "expected {min} to {max} UTF-16 units"),
            FieldFault::Count { min, max } => write!(f, "expected {min} to {max} items"),
            FieldFault::NotUuid => f.write_str("expected a UUID"),
            FieldFault::NotDestination => f.write_str("expected a Direct address or an OID"),
            FieldFault::NoContent => f.write_str("expected a body or at least one attachment"),
            FieldFault::Format(error) => error.fmt(f),
            FieldFault::NotUtc => f.write_str("expected a time in UTC that ends in Z"),
            FieldFault::NotKnown => f.write_str("expected one of the documented words"),
        }
    }
}

/// The documented limits, and what breaks them.
#[derive(Default)]
pub(super) struct Limits {
    errors: Vec<FieldError>,
}

impl Limits {
    pub(super) const SUBJECT: usize = 255;
    pub(super) const DESTINATION: usize = 255;
    pub(super) const BODY: usize = 5000;
    pub(super) const REASON: usize = 5000;
    pub(super) const ATTACHMENTS: usize = 5;
    pub(super) const NPIS: usize = 10;

    #[cold]
    #[inline(never)]
    pub(super) fn fail(&mut self, field: &str, fault: FieldFault) {
        self.errors.push(FieldError { field: field.to_owned(), fault });
    }

    /// A text of 1 to `max` UTF-16 units that an R4 string can hold.
    #[inline]
    pub(super) fn text(&mut self, field: &str, text: &str, max: usize) {
        if text.is_empty() || text.encode_utf16().nth(max).is_some() {
            self.fail(field, FieldFault::Length { min: 1, max });
        } else if let Err(error) = FormatError::check(PrimitiveKind::String, text) {
            self.fail(field, FieldFault::Format(error));
        }
    }

    /// A text in the place of an NPI, which may be any but an empty one.
    #[inline]
    pub(super) fn npi(&mut self, at: usize, text: &str) {
        let field = format!("intendedRecipientNpi[{at}]");
        if text.is_empty() {
            self.fail(&field, FieldFault::Missing);
        } else if let Err(error) = FormatError::check(PrimitiveKind::String, text) {
            self.fail(&field, FieldFault::Format(error));
        }
    }

    #[inline]
    pub(super) fn uuid(&mut self, field: &str, text: &str) {
        if !is_uuid_digits(text, true) {
            self.fail(field, FieldFault::NotUuid);
        }
    }

    #[inline]
    pub(super) fn count(&mut self, field: &str, count: usize, min: usize, max: usize) {
        if count < min || count > max {
            self.fail(field, FieldFault::Count { min, max });
        }
    }

    #[inline]
    pub(super) fn finish(self) -> Result<(), FieldErrors> {
        if self.errors.is_empty() { Ok(()) } else { Err(FieldErrors { errors: self.errors }) }
    }
}
