//! The primitives of R4 that are text: string and markdown, code, id, the uri family, and the ids of elements.
//!
//! White space means what XML Schema means by `\s`: space, tab, line feed and carriage return, and nothing else.

use core::fmt;

/// The most characters that a string may have: 1024 * 1024.
const STRING_LIMIT: usize = 1024 * 1024;

/// The most characters that an id may have.
pub(super) const ID_LIMIT: usize = 64;

/// Why a text is no value of its type. The message says what was expected and repeats nothing of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TextFault {
    /// No character at all.
    Empty,
    /// A string of more than 1024 * 1024 characters.
    TooLong,
    /// A code with white space other than single spaces inside.
    CodeSpace,
    /// An id with a character that ids do not have.
    IdCharacter,
    /// An id of more than 64 characters.
    IdLength,
    /// A uri with white space.
    UriSpace,
    /// No `urn:oid:` with arcs behind it.
    Oid,
    /// No `urn:uuid:` with a lowercase UUID behind it.
    Uuid,
    /// An element id with white space.
    ElementIdSpace,
}

impl fmt::Display for TextFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "at least one character is expected",
            Self::TooLong => "a string has at most 1048576 characters",
            Self::CodeSpace => "a code has no white space but single spaces between other characters",
            Self::IdCharacter => "an id consists of A-Z, a-z, 0-9, - and .",
            Self::IdLength => "an id has at most 64 characters",
            Self::UriSpace => "a URI has no white space",
            Self::Oid => "urn:oid: is expected, then numbers without leading zeros joined by dots, the first 0, 1 or 2",
            Self::Uuid => "urn:uuid: is expected, then a UUID in lowercase, as 8-4-4-4-12 hexadecimal digits",
            Self::ElementIdSpace => "the id of an element has no white space",
        })
    }
}

impl core::error::Error for TextFault {}

/// Checks a `string`: `[ \r\n\t\S]+` (R4 datatypes, string).
///
/// The regex admits any character, and white space alone too; the prose adds the limit of 1024 * 1024 characters. That
/// strings SHOULD NOT have control characters and SHOULD have something visible is advice and not checked.
pub(crate) fn string(text: &str) -> Result<(), TextFault> {
    if text.is_empty() {
        return Err(TextFault::Empty);
    }
    // There are never more characters than bytes.
    if text.len() > STRING_LIMIT && text.chars().count() > STRING_LIMIT {
        return Err(TextFault::TooLong);
    }
    Ok(())
}

/// Whether a text is a `string`, as far as its length in bytes tells: one that is not may still be.
#[inline]
pub(crate) fn is_short(text: &str) -> bool {
    (1..=STRING_LIMIT).contains(&text.len())
}

/// Checks a `markdown`, which is a `string` in form (R4 datatypes, markdown).
pub(crate) fn markdown(text: &str) -> Result<(), TextFault> {
    string(text)
}

/// Checks a `code`: `[^\s]+(\s[^\s]+)*` (R4 datatypes, code).
///
/// The regex admits a single tab or line break between words; the definition has "no whitespace other than single
/// spaces in the contents", and that is what counts here.
pub(crate) fn code(text: &str) -> Result<(), TextFault> {
    if text.is_empty() {
        return Err(TextFault::Empty);
    }
    let mut after_space = true;
    for byte in text.bytes() {
        if is_white(byte) {
            if after_space || byte != b' ' {
                return Err(TextFault::CodeSpace);
            }
            after_space = true;
        } else {
            after_space = false;
        }
    }
    if after_space { Err(TextFault::CodeSpace) } else { Ok(()) }
}

/// Checks an `id`: `[A-Za-z0-9\-\.]{1,64}` (R4 datatypes, id).
pub(crate) fn id(text: &str) -> Result<(), TextFault> {
    if text.is_empty() {
        return Err(TextFault::Empty);
    }
    if !every(text, is_id_byte) {
        return Err(TextFault::IdCharacter);
    }
    if text.len() > ID_LIMIT { Err(TextFault::IdLength) } else { Ok(()) }
}

/// Checks a `uri`: `\S*` (R4 datatypes, uri), and not empty, as no string is in FHIR JSON.
pub(crate) fn uri(text: &str) -> Result<(), TextFault> {
    if text.is_empty() {
        return Err(TextFault::Empty);
    }
    if has_no_space(text) { Ok(()) } else { Err(TextFault::UriSpace) }
}

/// Whether a URI begins with a scheme (RFC 3986, section 3.1).
pub(crate) fn has_scheme(uri: &str) -> bool {
    let is_inside = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.');
    match uri.as_bytes() {
        [b'h', b't', b't', b'p', b':', ..] | [b'h', b't', b't', b'p', b's', b':', ..] => true,
        [first, rest @ ..] if first.is_ascii_alphabetic() => rest.iter().find(|byte| !is_inside(byte)) == Some(&b':'),
        _ => false,
    }
}

/// Checks a `url`, which is a `uri` in form (R4 datatypes, url).
pub(crate) fn url(text: &str) -> Result<(), TextFault> {
    uri(text)
}

/// Checks a `canonical`, which is a `uri` in form (R4 datatypes, canonical). [`canonical_parts`] takes it apart.
pub(crate) fn canonical(text: &str) -> Result<(), TextFault> {
    uri(text)
}

/// Checks an `oid`: `urn:oid:[0-2](\.(0|[1-9][0-9]*))+` (R4 datatypes, oid).
pub(crate) fn oid(text: &str) -> Result<(), TextFault> {
    match text.strip_prefix("urn:oid:") {
        Some(arcs) if is_oid_arcs(arcs) => Ok(()),
        None if text.is_empty() => Err(TextFault::Empty),
        _ => Err(TextFault::Oid),
    }
}

/// Checks a `uuid`: `urn:uuid:` and a UUID in lowercase hexadecimal (R4 datatypes, uuid).
pub(crate) fn uuid(text: &str) -> Result<(), TextFault> {
    match text.strip_prefix("urn:uuid:") {
        Some(digits) if is_uuid_digits(digits, false) => Ok(()),
        None if text.is_empty() => Err(TextFault::Empty),
        _ => Err(TextFault::Uuid),
    }
}

/// Checks an `Element.id`: any string without spaces (R4 element, `Element.id`), of any length up to that of a string.
pub(crate) fn element_id(text: &str) -> Result<(), TextFault> {
    string(text)?;
    if has_no_space(text) { Ok(()) } else { Err(TextFault::ElementIdSpace) }
}

/// Takes a canonical apart: url, version after `|`, fragment after `#` (R4 references, canonical URLs).
///
/// The version comes before the fragment. A canonical that is only a fragment, for a contained resource, has an empty
/// url.
pub(crate) fn canonical_parts(text: &str) -> (&str, Option<&str>, Option<&str>) {
    let (url, rest) = match split_once(text, '|') {
        Some((url, rest)) => (Some(url), rest),
        None => (None, text),
    };
    let (before, fragment) = match split_once(rest, '#') {
        Some((before, fragment)) => (before, Some(fragment)),
        None => (rest, None),
    };
    match url {
        Some(url) => (url, Some(before), fragment),
        None => (before, None, fragment),
    }
}

/// Whether all bytes of a text are as wanted. Many are judged at once where `wanted` has no branches.
pub(crate) fn every(text: &str, wanted: impl Fn(u8) -> bool) -> bool {
    let bytes = text.as_bytes();
    match bytes.len() {
        0..8 => bytes.iter().all(|byte| wanted(*byte)),
        8..16 => every_block::<8>(bytes, wanted),
        _ => every_block::<16>(bytes, wanted),
    }
}

/// The same of at least `N` bytes. The last block reaches back into the one before it.
#[inline]
fn every_block<const N: usize>(bytes: &[u8], wanted: impl Fn(u8) -> bool) -> bool {
    let last = bytes.len() - N;
    let mut at = 0;
    while let Some(block) = bytes.get(at..).and_then(<[u8]>::first_chunk::<N>) {
        if block.iter().fold(0, |bad, byte| bad | u8::from(!wanted(*byte))) != 0 {
            return false;
        }
        if at == last {
            return true;
        }
        at = last.min(at + N);
    }
    false
}

/// How many bytes at the start are as wanted. It takes a function, not what implements one, to be compiled once.
#[inline(never)]
pub(crate) fn leading(bytes: &[u8], wanted: fn(&u8) -> bool) -> usize {
    bytes.iter().take_while(|byte| wanted(byte)).count()
}

/// The digits at the start, and what stands behind them.
pub(super) fn leading_digits(bytes: &[u8]) -> (&[u8], &[u8]) {
    bytes.split_at(leading(bytes, u8::is_ascii_digit))
}

/// Whether all bytes are as wanted: as [`every`], for what is not asked of every message.
pub(crate) fn all(bytes: &[u8], wanted: fn(&u8) -> bool) -> bool {
    leading(bytes, wanted) == bytes.len()
}

/// Whether two short texts are the same but for the case of ASCII letters. `str` has this for large texts, of many
/// lines to compile.
#[inline(never)]
pub(crate) fn is_same_in_any_case(left: &str, right: &str) -> bool {
    for (one, other) in left.bytes().zip(right.bytes()) {
        if !one.eq_ignore_ascii_case(&other) {
            return false;
        }
    }
    left.len() == right.len()
}

/// Whether the one text stands somewhere in the other, of which it is a small part. `str` has a search that is made for
/// large texts, of a thousand lines to compile.
#[inline(never)]
pub(crate) fn contains(text: &str, part: &str) -> bool {
    text.as_bytes().windows(part.len().max(1)).any(|window| window == part.as_bytes())
}

/// What stands before the first such character, and what behind it. Here alone, as [`contains`].
#[inline(never)]
pub(crate) fn split_once(text: &str, mark: char) -> Option<(&str, &str)> {
    text.split_once(mark)
}

/// Whether there is no white space in a text.
pub(crate) fn has_no_space(text: &str) -> bool {
    is_visible(text) || all(text.as_bytes(), |byte| !is_white(*byte))
}

/// Whether there is something in a text and no byte up to the space: usual where white space is not allowed, and the
/// cheaper question.
pub(crate) fn is_visible(text: &str) -> bool {
    is_visible_without(text, b' ')
}

/// The same, and whether that byte is not in it.
#[allow(clippy::needless_bitwise_bool)] // lets the compiler take many bytes at once
pub(crate) fn is_visible_without(text: &str, other: u8) -> bool {
    !text.is_empty() && every(text, |byte| (byte > b' ') & (byte != other))
}

/// Whether a byte is white space as XML Schema has it.
#[allow(clippy::needless_bitwise_bool)] // lets the compiler take many bytes at once
pub(super) const fn is_white(byte: u8) -> bool {
    (byte == b' ') | (byte == b'\t') | (byte == b'\n') | (byte == b'\r')
}

/// Whether a byte may stand in an id.
#[allow(clippy::needless_bitwise_bool)] // lets the compiler take many bytes at once
pub(super) const fn is_id_byte(byte: u8) -> bool {
    let is_letter = (byte | 0x20).wrapping_sub(b'a') < 26;
    let is_digit = byte.wrapping_sub(b'0') < 10;
    is_letter | is_digit | (byte == b'-') | (byte == b'.')
}

/// Whether a text is the part of an oid behind its prefix.
#[inline(never)]
pub(super) fn is_oid_arcs(text: &str) -> bool {
    let [b'0'..=b'2', b'.', arcs @ ..] = text.as_bytes() else {
        return false;
    };
    let mut rest = arcs;
    loop {
        rest = match leading_digits(rest) {
            ([] | [b'0', _, ..], _) => return false,
            (_, []) => return true,
            (_, [b'.', next @ ..]) => next,
            _ => return false,
        };
    }
}

/// Whether a text is a UUID: 8-4-4-4-12 hexadecimal digits, lowercase unless `upper` admits the others.
#[inline(never)]
pub(crate) fn is_uuid_digits(text: &str, upper: bool) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => matches!(byte, b'0'..=b'9' | b'a'..=b'f') || (upper && matches!(byte, b'A'..=b'F')),
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_limited_in_characters() {
        assert_eq!(string(""), Err(TextFault::Empty));
        assert_eq!(string(" \n\u{b}"), Ok(()));
        assert_eq!(string(&"a".repeat(STRING_LIMIT)), Ok(()));
        assert_eq!(string(&"\u{e9}".repeat(STRING_LIMIT)), Ok(()));
        assert_eq!(markdown(&"a".repeat(STRING_LIMIT + 1)), Err(TextFault::TooLong));
    }

    #[test]
    fn codes_have_single_spaces_inside() {
        assert_eq!(code("in progress"), Ok(()));
        for bad in [" a", "a ", "a  b", "a\tb", "\n"] {
            assert_eq!(code(bad), Err(TextFault::CodeSpace), "{bad:?}");
        }
    }

    #[test]
    fn a_byte_counts_wherever_it_stands() {
        let characters = "-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
        for byte in 0..0x80_u8 {
            assert_eq!(is_id_byte(byte), characters.contains(char::from(byte)), "{byte}");
            for length in 1..40 {
                for at in 0..length {
                    let mut text = "a".repeat(length).into_bytes();
                    text[at] = byte;
                    let text = String::from_utf8(text).unwrap();
                    assert_eq!(every(&text, is_id_byte), is_id_byte(byte), "{text:?}");
                }
            }
        }
        assert!((0x80..=0xFF).all(|byte| !is_id_byte(byte)));
    }

    #[test]
    fn ids_are_short_and_plain() {
        assert_eq!(id(&"a".repeat(64)), Ok(()));
        assert_eq!(id(&"a".repeat(65)), Err(TextFault::IdLength));
        for bad in ["a_b", "a b", "\u{e9}", "a\n"] {
            assert_eq!(id(bad), Err(TextFault::IdCharacter), "{bad:?}");
        }
        assert_eq!(element_id("a_b/\u{e9}"), Ok(()));
        assert_eq!(element_id(" a"), Err(TextFault::ElementIdSpace));
    }

    #[test]
    fn uris_oids_and_uuids() {
        assert_eq!(uri("https://example.org/\u{e9}%20"), Ok(()));
        assert_eq!(url("a\tb"), Err(TextFault::UriSpace));
        assert_eq!(canonical(""), Err(TextFault::Empty));
        assert_eq!(oid("urn:oid:2.25.329800735698586629295641978511506172918"), Ok(()));
        for bad in ["1.2.3", "urn:oid:1", "urn:oid:1.02", "urn:oid:1.2.", "urn:oid:1..2", "urn:oid:3.1", "urn:oid:10.1"]
        {
            assert_eq!(oid(bad), Err(TextFault::Oid), "{bad}");
        }
        assert_eq!(uuid("urn:uuid:c757873d-ec9a-4326-a141-556f43239520"), Ok(()));
        for bad in ["urn:uuid:C757873D-EC9A-4326-A141-556F43239520", "urn:uuid:c757873dec9a4326a141556f43239520", "x"] {
            assert_eq!(uuid(bad), Err(TextFault::Uuid), "{bad}");
        }
    }

    #[test]
    fn canonicals_come_apart() {
        assert_eq!(canonical_parts("http://a/b"), ("http://a/b", None, None));
        assert_eq!(canonical_parts("http://a/b|1.0#c"), ("http://a/b", Some("1.0"), Some("c")));
        assert_eq!(canonical_parts("http://a/b#c"), ("http://a/b", None, Some("c")));
        assert_eq!(canonical_parts("#c"), ("", None, Some("c")));
    }
}
