//! base64Binary: groups of four characters of the standard alphabet.

use core::fmt;

use super::text::is_white;

/// Why a text is no base64. The message says what was expected and repeats nothing of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Base64Fault {
    /// No group at all.
    Empty,
    /// A character that is neither of the alphabet nor white space.
    Character,
    /// White space or the end where a group is not complete.
    Group,
    /// An equals sign elsewhere than at the end of the last group.
    Padding,
}

impl fmt::Display for Base64Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "base64 has at least one group of four characters",
            Self::Character => "base64 consists of A-Z, a-z, 0-9, + and /, with = at its end",
            Self::Group => "base64 comes in groups of four characters, with white space only between groups",
            Self::Padding => "in base64, = stands only at the end, once or twice",
        })
    }
}

impl core::error::Error for Base64Fault {}

/// What [`VALUES`] says of a character outside of the alphabet.
const NONE: u8 = 0x80;
/// What [`VALUES`] says of the equals sign.
const PAD: u8 = 0x40;

/// The six bits of each character of the alphabet.
static VALUES: [u8; 256] = {
    let alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut values = [NONE; 256];
    let mut value = 0;
    while value < 64 {
        values[alphabet[value as usize] as usize] = value;
        value += 1;
    }
    values[b'=' as usize] = PAD;
    values
};

fn value(byte: u8) -> u8 {
    VALUES.get(usize::from(byte)).copied().unwrap_or(NONE)
}

/// Checks a `base64Binary`: `(\s*([0-9a-zA-Z\+/=]){4}\s*)+` (R4 datatypes, base64Binary), and gives back the number of
/// bytes that it stands for.
///
/// The regex does not say where `=` may stand. As the type is "a stream of bytes, base64 encoded", it has to be where a
/// decoder wants it: once or twice at the end of the last group. Bits left over in a padded group may have any value.
pub(crate) fn check(text: &str) -> Result<usize, Base64Fault> {
    // Documents are long, and of whole groups nearly to their end.
    let mut rest = text.as_bytes();
    while let Some((block, after)) = rest.split_first_chunk()
        && is_of_alphabet(block)
    {
        rest = after;
    }
    let plain = text.len() - rest.len();
    groups(rest, plain / 4 * 3, |_| {})
}

/// So many characters are looked at together.
const BLOCK: usize = 16;

/// Whether all characters of a block are of the alphabet, in a form of which compilers make few comparisons.
#[allow(clippy::needless_bitwise_bool)] // lets the compiler take many bytes at once
fn is_of_alphabet(block: &[u8; BLOCK]) -> bool {
    let is_other = |byte: u8| {
        let is_letter = (byte | 0x20).wrapping_sub(b'a') < 26;
        // The slash stands before the digits.
        let is_digit_or_slash = byte.wrapping_sub(b'/') < 11;
        !(is_letter | is_digit_or_slash | (byte == b'+'))
    };
    block.iter().fold(0, |other, byte| other | u8::from(is_other(*byte))) == 0
}

/// The bytes that a `base64Binary` stands for; `None` where [`check`] finds a fault.
#[inline]
pub(crate) fn decode(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let length = groups(text.as_bytes(), 0, |group| bytes.extend_from_slice(&group)).ok()?;
    bytes.truncate(length);
    Some(bytes)
}

/// Goes over all groups, hands on the three bytes of each (zero where padded) and adds those that are meant to `length`.
fn groups(mut rest: &[u8], mut length: usize, mut each: impl FnMut([u8; 3])) -> Result<usize, Base64Fault> {
    let mut padding = 0;
    loop {
        // The common case first: a full group without padding.
        if let [a, b, c, d, after @ ..] = rest {
            let (a, b, c, d) = (value(*a), value(*b), value(*c), value(*d));
            if (a | b | c | d) < PAD && padding == 0 {
                each([a << 2 | b >> 4, b << 4 | c >> 2, c << 6 | d]);
                length += 3;
                rest = after;
                continue;
            }
        }
        match rest {
            [] if length == 0 => return Err(Base64Fault::Empty),
            [] => return Ok(length),
            [byte, after @ ..] if is_white(*byte) => rest = after,
            _ => {
                let (group, after) = last_group(rest)?;
                if padding > 0 {
                    return Err(Base64Fault::Padding);
                }
                padding = if group[2] == PAD { 2 } else { 1 };
                let [a, b, c, _] = group;
                // A pad stands above the six bits of a value.
                each([a << 2 | b >> 4, b << 4 | (c & 0x3F) >> 2, 0]);
                length += 3 - padding;
                rest = after;
            }
        }
    }
}

/// The values of a group with padding at its end, from the front.
fn last_group(bytes: &[u8]) -> Result<([u8; 4], &[u8]), Base64Fault> {
    let mut group = [0; 4];
    for (at, place) in group.iter_mut().enumerate() {
        *place = match bytes.get(at) {
            Some(byte) if is_white(*byte) => return Err(Base64Fault::Group),
            Some(byte) => value(*byte),
            None => return Err(Base64Fault::Group),
        };
        if *place == NONE {
            return Err(Base64Fault::Character);
        }
    }
    match group {
        [a, b, _, PAD] if a < PAD && b < PAD => Ok((group, bytes.get(4..).unwrap_or_default())),
        _ => Err(Base64Fault::Padding),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_pad_at_the_end() {
        assert_eq!(decode("SGVsbG8=").as_deref(), Some(&b"Hello"[..]));
        assert_eq!(decode(" SGVs\r\nbA==\n").as_deref(), Some(&b"Hell"[..]));
        assert_eq!(decode("+/+/").as_deref(), Some(&[0xFB, 0xFF, 0xBF][..]));
        assert_eq!(check("SGVsbG9="), Ok(5));
        assert_eq!(check(&"QUJD".repeat(1000)), Ok(3000));
        for (bad, fault) in [
            ("", Base64Fault::Empty),
            (" ", Base64Fault::Empty),
            ("SGV", Base64Fault::Group),
            ("SGVsb", Base64Fault::Group),
            ("SG Vs", Base64Fault::Group),
            ("-_-_", Base64Fault::Character),
            ("SGV\u{e9}", Base64Fault::Character),
            ("SGV=bG8=", Base64Fault::Padding),
            ("SGV= SGVs", Base64Fault::Padding),
            ("====", Base64Fault::Padding),
            ("S===", Base64Fault::Padding),
            ("SG=s", Base64Fault::Padding),
        ] {
            assert_eq!(check(bad), Err(fault), "{bad:?}");
            assert_eq!(decode(bad), None);
        }
    }

    #[test]
    fn a_long_text_is_judged_like_a_short_one() {
        for byte in 0..=0x7F_u8 {
            for at in 0..40 {
                let mut text = [b'A'; 40];
                text[at] = byte;
                let text = str::from_utf8(&text).unwrap();
                assert_eq!(check(text).ok(), decode(text).map(|bytes| bytes.len()), "{text:?}");
            }
        }
        for tail in ["", "\n", "QQ==", "QQ=", "=", " QUJD\n", "QUI="] {
            let text = "QUJD".repeat(4) + tail;
            assert_eq!(check(&text).ok(), decode(&text).map(|bytes| bytes.len()), "{text:?}");
        }
    }
}
