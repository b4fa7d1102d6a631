//! Language tags: BCP 47 by its grammar.

use super::text::all;
use crate::json::search::before;

/// Whether a text is a language tag that is well-formed after BCP 47 (RFC 5646, section 2.1).
///
/// R4 limits languages to the value set all-languages, which is all of `urn:ietf:bcp:47`. Subtags are judged by their
/// form and place and not looked up in the registry; letter case has no meaning. Beyond the grammar, a tag has each
/// singleton at most once (section 2.2.6).
pub(crate) fn is_language_tag(text: &str) -> bool {
    is_langtag(text.as_bytes()) || is_grandfathered(text)
}

/// The production `langtag`, or `privateuse` alone.
fn is_langtag(bytes: &[u8]) -> bool {
    let mut subtags = Subtags(Some(bytes));
    let Some(primary) = subtags.next() else {
        return false;
    };
    if !alphabetic(primary) {
        return false;
    }
    match primary.len() {
        1 => return primary.eq_ignore_ascii_case(b"x") && is_private_use(subtags),
        2 | 3 => {
            // Up to three extended language subtags.
            for _ in 0..3 {
                if !subtags.next_if(|subtag| subtag.len() == 3 && alphabetic(subtag)) {
                    break;
                }
            }
        }
        4..=8 => {}
        _ => return false,
    }
    let _script = subtags.next_if(|subtag| subtag.len() == 4 && alphabetic(subtag));
    let _region = subtags.next_if(is_region);
    while subtags.next_if(is_variant) {}
    let mut singletons = 0_u64;
    while let Some(singleton) = subtags.next() {
        let [singleton] = singleton else { return false };
        let bit = match singleton.to_ascii_lowercase() {
            b'x' => return is_private_use(subtags),
            letter @ b'a'..=b'z' => 1_u64 << (letter - b'a'),
            digit @ b'0'..=b'9' => 1_u64 << (26 + digit - b'0'),
            _ => return false,
        };
        if singletons & bit != 0 {
            return false;
        }
        singletons |= bit;
        let part = |subtag: &[u8]| (2..=8).contains(&subtag.len()) && alphanumeric(subtag);
        if !subtags.next_if(part) {
            return false;
        }
        while subtags.next_if(part) {}
    }
    true
}

/// The subtags that are left.
struct Subtags<'a>(Option<&'a [u8]>);

impl<'a> Subtags<'a> {
    fn peek(&self) -> Option<&'a [u8]> {
        self.0.and_then(|rest| rest.get(..before(b'-', rest)))
    }

    fn next(&mut self) -> Option<&'a [u8]> {
        let subtag = self.peek()?;
        self.0 = self.0.and_then(|rest| rest.get(subtag.len() + 1..));
        Some(subtag)
    }

    /// Takes the next one if it is as wanted.
    fn next_if(&mut self, wanted: fn(&[u8]) -> bool) -> bool {
        let is_wanted = self.peek().is_some_and(wanted);
        if is_wanted {
            self.next();
        }
        is_wanted
    }
}

/// One or more subtags of one to eight letters and digits, up to the end.
fn is_private_use(mut subtags: Subtags<'_>) -> bool {
    let mut some = false;
    while let Some(subtag) = subtags.next() {
        if !(1..=8).contains(&subtag.len()) || !alphanumeric(subtag) {
            return false;
        }
        some = true;
    }
    some
}

fn is_region(subtag: &[u8]) -> bool {
    match subtag.len() {
        2 => alphabetic(subtag),
        3 => all(subtag, u8::is_ascii_digit),
        _ => false,
    }
}

fn is_variant(subtag: &[u8]) -> bool {
    match subtag.len() {
        4 => subtag.first().is_some_and(u8::is_ascii_digit) && alphanumeric(subtag),
        5..=8 => alphanumeric(subtag),
        _ => false,
    }
}

fn alphabetic(subtag: &[u8]) -> bool {
    all(subtag, u8::is_ascii_alphabetic)
}

fn alphanumeric(subtag: &[u8]) -> bool {
    all(subtag, u8::is_ascii_alphanumeric)
}

/// The tags of the production `irregular`, registered before the grammar. Those of `regular` fit the grammar.
fn is_grandfathered(text: &str) -> bool {
    const IRREGULAR: [&str; 17] = [
        "en-GB-oed",
        "i-ami",
        "i-bnn",
        "i-default",
        "i-enochian",
        "i-hak",
        "i-klingon",
        "i-lux",
        "i-mingo",
        "i-navajo",
        "i-pwn",
        "i-tao",
        "i-tay",
        "i-tsu",
        "sgn-BE-FR",
        "sgn-BE-NL",
        "sgn-CH-DE",
    ];
    IRREGULAR.iter().any(|tag| tag.eq_ignore_ascii_case(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn well_formed_tags() {
        for good in [
            "de",
            "EN-us",
            "sr-Latn-RS",
            "es-419",
            "zh-min-nan",
            "zh-cmn-Hans-CN",
            "sl-rozaj-biske-1994",
            "x-a",
            "de-1996",
            "en-US-u-ca-gregory-x-1",
            "i-klingon",
            "I-DEFAULT",
            "art-lojban",
            "qaa-Qaaa-QM-x-southern",
            "en-a-bbb-x-a-ccc",
        ] {
            assert!(is_language_tag(good), "{good}");
        }
    }

    #[test]
    fn other_texts() {
        for bad in [
            "",
            "-",
            "en_US",
            "en--US",
            "-en",
            "en-",
            "e",
            "12",
            "english language",
            "en-x",
            "x",
            "x-123456789",
            "de-419-DE",
            "a-DE",
            "ar-a-aaa-b-bbb-a-ccc",
            "en-u",
            "abcdefghi",
            "d\u{e9}",
            "en-US-",
            "i-foo",
        ] {
            assert!(!is_language_tag(bad), "{bad}");
        }
    }
}
