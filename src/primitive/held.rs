//! `Text`: the text of a primitive, in place where it is short.

use std::fmt;

use smol_str::SmolStr;

/// The most bytes that have room in place.
const SHORT: usize = 23;

/// A text that is not changed. Up to 23 bytes stand in place, and a longer one, which is no shorter text's equal, behind
/// a pointer; so the variants follow from the length, and equal texts are equal values.
#[derive(Clone, PartialEq, Eq, Hash)]
pub enum Text {
    Short(SmolStr),
    Long(Box<str>),
}

impl Text {
    #[inline]
    pub(crate) fn new(text: &str) -> Self {
        if text.len() <= SHORT { Text::Short(SmolStr::new_inline(text)) } else { Text::Long(text.into()) }
    }

    #[inline]
    pub(crate) fn as_str(&self) -> &str {
        match self {
            Text::Short(text) => text,
            Text::Long(text) => text,
        }
    }
}

impl From<String> for Text {
    #[inline]
    fn from(text: String) -> Self {
        if text.len() <= SHORT { Text::new(&text) } else { Text::Long(text.into()) }
    }
}

impl fmt::Debug for Text {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_str().fmt(f)
    }
}
