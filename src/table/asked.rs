//! What R4 asks of the text of a row's value, in one word that the compiler works out of the row.
//!
//! Nearly every value has all that is asked of it, and the word is enough to tell. Where it has not, or where a word
//! does not say it all, validation looks at the row itself and says what is wrong.

use super::{BindingStrength, CodesDef, ElementDef, Max, PrimitiveKind, TypeRef, is_same};
use crate::lexical::{temporal, text};
use crate::primitive::FormatError;

/// What is asked of a text.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Asked {
    /// To be neither empty nor huge.
    Text,
    /// To have the format of the primitive.
    Format(PrimitiveKind),
    /// To have the format of a dateTime or instant.
    Moment(PrimitiveKind),
    /// To be an id.
    Id,
    /// To have no white space: all that is asked of a uri, and more than is asked of a code.
    Visible,
    /// To have a scheme as well.
    Absolute,
    /// To name no version either: the url of an extension.
    ExtensionUrl,
    /// To be one of those codes.
    Code(&'static CodesDef),
    /// More than a word says.
    More,
}

impl Asked {
    #[inline]
    pub(super) const fn of(row: &ElementDef) -> Self {
        let is_bound = match row.binding {
            Some(binding) => matches!(binding.strength, BindingStrength::Required) || binding.max_value_set.is_some(),
            None => false,
        };
        match (row.max, &row.ty) {
            (Max::One, TypeRef::Code(codes)) => Asked::Code(codes),
            (Max::One, TypeRef::Primitive(kind)) if !is_bound => match kind {
                PrimitiveKind::Xhtml => Asked::More,
                // The id of an element is no other element's.
                PrimitiveKind::String if row.is_bare => Asked::More,
                PrimitiveKind::String | PrimitiveKind::Markdown => Asked::Text,
                PrimitiveKind::Id => Asked::Id,
                PrimitiveKind::Uri if row.is_bare => Asked::ExtensionUrl,
                PrimitiveKind::Uri if is_same(row.name, "system") => Asked::Absolute,
                PrimitiveKind::Canonical => Asked::Absolute,
                PrimitiveKind::Uri | PrimitiveKind::Url | PrimitiveKind::Code => Asked::Visible,
                PrimitiveKind::DateTime | PrimitiveKind::Instant => Asked::Moment(*kind),
                kind => Asked::Format(*kind),
            },
            _ => Asked::More,
        }
    }

    /// Whether the text has all that is asked, as far as a word says.
    #[inline]
    pub(crate) fn is_met(&self, text: &str) -> bool {
        match self {
            Asked::Text => text::string(text).is_ok(),
            Asked::Moment(_) if temporal::is_usual(text) => true,
            Asked::Format(kind) | Asked::Moment(kind) => FormatError::check_all(*kind, text).is_ok(),
            Asked::Id => text::id(text).is_ok(),
            Asked::Visible => text::is_visible(text),
            Asked::Absolute => text::has_scheme(text) && text::is_visible(text),
            Asked::ExtensionUrl => text::has_scheme(text) && text::is_visible_without(text, b'|'),
            Asked::Code(codes) => codes.position(text).is_some(),
            Asked::More => false,
        }
    }
}
