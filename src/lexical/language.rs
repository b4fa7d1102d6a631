//! Language tags: BCP 47 by its grammar.

use super::text::{is_same_in_any_case, leading};

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
    let mut tag = Tag { part: Part::Start, extended: 0, singletons: 0 };
    let mut rest = bytes;
    loop {
        let (subtag, after) = rest.split_at(leading(rest, u8::is_ascii_alphanumeric));
        let Some(part) = tag.next(subtag) else { return false };
        tag.part = part;
        rest = match after {
            [] => return !matches!(part, Part::Singleton | Part::X),
            [b'-', rest @ ..] => rest,
            _ => return false,
        };
    }
}

/// What was read of a tag.
struct Tag {
    part: Part,
    /// How many extended language subtags may still follow the language.
    extended: u8,
    /// One bit for each singleton that was there.
    singletons: u64,
}

/// What a subtag is.
#[derive(Clone, Copy)]
enum Part {
    /// None was read.
    Start,
    /// The language, or an extended one.
    Language,
    Script,
    Region,
    Variant,
    /// The letter or digit before an extension.
    Singleton,
    Extension,
    /// The letter before subtags of private use.
    X,
    PrivateUse,
}

impl Tag {
    /// What the next subtag is, which consists of letters and digits; `None` where it cannot be anything.
    fn next(&mut self, subtag: &[u8]) -> Option<Part> {
        let letters = subtag.iter().all(u8::is_ascii_alphabetic);
        match (self.part, subtag) {
            (Part::Start, [b'x' | b'X']) => Some(Part::X),
            (Part::Start, _) => {
                self.extended = if subtag.len() < 4 { 3 } else { 0 };
                (letters && (2..=8).contains(&subtag.len())).then_some(Part::Language)
            }
            (Part::X | Part::PrivateUse, _) => (1..=8).contains(&subtag.len()).then_some(Part::PrivateUse),
            (Part::Singleton, [_]) => None,
            (_, [b'x' | b'X']) => Some(Part::X),
            (_, [singleton]) => self.singleton(*singleton),
            (Part::Singleton | Part::Extension, _) => (2..=8).contains(&subtag.len()).then_some(Part::Extension),
            (Part::Language, [_, _, _]) if letters && self.extended > 0 => {
                self.extended -= 1;
                Some(Part::Language)
            }
            (Part::Language, [_, _, _, _]) if letters => Some(Part::Script),
            (Part::Language | Part::Script, [_, _]) if letters => Some(Part::Region),
            (Part::Language | Part::Script, [b'0'..=b'9', b'0'..=b'9', b'0'..=b'9']) => Some(Part::Region),
            (_, [b'0'..=b'9', _, _, _]) => Some(Part::Variant),
            (_, _) => (5..=8).contains(&subtag.len()).then_some(Part::Variant),
        }
    }

    fn singleton(&mut self, letter_or_digit: u8) -> Option<Part> {
        // Letters of either case have the same lowest five bits; digits go behind them.
        let place = if letter_or_digit.is_ascii_digit() { 32 } else { 0 } + (letter_or_digit & 0x1F);
        let bit = 1 << place;
        if self.singletons & bit != 0 {
            return None;
        }
        self.singletons |= bit;
        Some(Part::Singleton)
    }
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
    for tag in IRREGULAR {
        if is_same_in_any_case(tag, text) {
            return true;
        }
    }
    false
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
