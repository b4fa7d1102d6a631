//! The JSON of RFC 8259, token by token over a text that is known to be UTF-8.
//!
//! A [`Scanner`] knows nothing of FHIR. Positions are byte offsets; at a fault it stands still and says what was
//! expected.

use std::borrow::Cow;

use super::search::{before, plain_length};
use crate::lexical::text::all;
use crate::table::lookup::{Entry, Lookup};

/// A string token: the range between its quotes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Token<'t> {
    /// The text between the quotes, escapes as they are written.
    pub(crate) raw: &'t str,
    /// Whether there is any escape in it.
    pub(crate) escaped: bool,
}

/// A string that names a UTF-16 surrogate without its pair, which no text can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct LoneSurrogate;

/// What scanning gives; where the text stops being JSON, what was expected at the scanner's `pos`.
pub(crate) type Scan<T> = Result<T, &'static str>;

/// A reader of tokens.
#[derive(Debug, Clone)]
pub(crate) struct Scanner<'t> {
    pub(crate) text: &'t str,
    pub(crate) pos: usize,
}

impl<'t> Scanner<'t> {
    pub(crate) const fn new(text: &'t str) -> Self {
        Scanner { text, pos: 0 }
    }

    #[inline]
    pub(crate) fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.pos).copied()
    }

    /// Skips white space and gives the first byte of what follows.
    #[inline]
    pub(crate) fn token(&mut self, expected: &'static str) -> Scan<u8> {
        match self.byte() {
            Some(byte) if byte > b' ' => Ok(byte),
            _ => self.spaced_token(expected),
        }
    }

    fn spaced_token(&mut self, expected: &'static str) -> Scan<u8> {
        self.skip_space();
        match self.byte() {
            Some(byte) => Ok(byte),
            None => Err(expected),
        }
    }

    /// Skips white space; whether there was any.
    #[cold]
    pub(crate) fn skip_space(&mut self) -> bool {
        let start = self.pos;
        while let Some(b' ' | b'\n' | b'\t' | b'\r') = self.byte() {
            self.pos += 1;
        }
        self.pos > start
    }

    /// Takes one byte, after white space.
    #[inline]
    pub(crate) fn take(&mut self, byte: u8, expected: &'static str) -> Scan<()> {
        if self.token(expected)? == byte {
            self.pos += 1;
            Ok(())
        } else {
            Err(expected)
        }
    }

    /// Takes a text that stands here exactly, if it does.
    pub(crate) fn take_text(&mut self, text: &str) -> bool {
        let is_here = self.text.as_bytes().get(self.pos..).is_some_and(|rest| rest.starts_with(text.as_bytes()));
        if is_here {
            self.pos += text.len();
        }
        is_here
    }

    /// Whether the object or array that opens here has nothing in it; takes it if so.
    #[inline]
    pub(crate) fn take_empty(&mut self, close: u8) -> bool {
        let bytes = self.text.as_bytes();
        let mut at = self.pos + 1;
        while let Some(b' ' | b'\n' | b'\t' | b'\r') = bytes.get(at) {
            at += 1;
        }
        if bytes.get(at) == Some(&close) {
            self.pos = at + 1;
            return true;
        }
        false
    }

    /// Takes the string that begins here.
    pub(crate) fn string(&mut self) -> Scan<Token<'t>> {
        if self.byte() != Some(b'"') {
            return Err("expected a string");
        }
        match self.plain_string() {
            Some(raw) => Ok(Token { raw, escaped: false }),
            None => self.odd_string(self.pos + 1),
        }
    }

    /// Takes the string whose quote is here, if there is no escape and no fault in it.
    #[inline]
    pub(crate) fn plain_string(&mut self) -> Option<&'t str> {
        let rest = self.text.get(self.pos + 1..)?;
        let length = plain_length(rest.as_bytes());
        if rest.as_bytes().get(length) != Some(&b'"') {
            return None;
        }
        self.pos += length + 2;
        rest.get(..length)
    }

    /// Takes a string whose text begins at `start` and is not plain.
    #[cold]
    fn odd_string(&mut self, start: usize) -> Scan<Token<'t>> {
        let bytes = self.text.as_bytes();
        let (mut at, mut escaped) = (start, false);
        loop {
            at += plain_length(bytes.get(at..).unwrap_or_default());
            match bytes.get(at) {
                Some(b'"') => {
                    self.pos = at + 1;
                    return Ok(Token { raw: &self.text[start..at], escaped });
                }
                Some(b'\\') => {
                    escaped = true;
                    at = self.escape(at)?;
                }
                Some(_) => {
                    self.pos = at;
                    return Err("expected no control character in a string, except as an escape");
                }
                None => {
                    self.pos = at;
                    return Err("expected the closing quote of a string");
                }
            }
        }
    }

    /// Checks the escape at `at` and gives the offset behind it.
    #[cold]
    fn escape(&mut self, at: usize) -> Scan<usize> {
        let bytes = self.text.as_bytes();
        self.pos = at;
        match bytes.get(at + 1) {
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => Ok(at + 2),
            Some(b'u') => match bytes.get(at + 2..at + 6) {
                Some(digits) if all(digits, u8::is_ascii_hexdigit) => Ok(at + 6),
                _ => Err("expected four hexadecimal digits after \\u"),
            },
            _ => Err("expected one of \" \\ / b f n r t u after a backslash"),
        }
    }

    /// Takes the number that begins here.
    pub(crate) fn number(&mut self) -> Scan<&'t str> {
        let start = self.pos;
        if self.byte() == Some(b'-') {
            self.pos += 1;
        }
        match self.byte() {
            Some(b'0') => self.pos += 1,
            Some(b'1'..=b'9') => self.digits(),
            _ => return Err("expected a digit"),
        }
        if let Some(b'0'..=b'9') = self.byte() {
            return Err("expected no digit after a leading zero");
        }
        if self.byte() == Some(b'.') {
            self.pos += 1;
            self.some_digits()?;
        }
        if let Some(b'e' | b'E') = self.byte() {
            self.pos += 1;
            if let Some(b'+' | b'-') = self.byte() {
                self.pos += 1;
            }
            self.some_digits()?;
        }
        Ok(&self.text[start..self.pos])
    }

    fn digits(&mut self) {
        while let Some(b'0'..=b'9') = self.byte() {
            self.pos += 1;
        }
    }

    fn some_digits(&mut self) -> Scan<()> {
        let before = self.pos;
        self.digits();
        if self.pos == before { Err("expected a digit") } else { Ok(()) }
    }

    /// Takes `true`, `false` or `null`.
    pub(crate) fn word(&mut self, word: &'static str) -> Scan<()> {
        if self.text.as_bytes()[self.pos..].starts_with(word.as_bytes()) {
            self.pos += word.len();
            Ok(())
        } else {
            Err("expected a JSON value")
        }
    }

    /// Takes the value that begins here, whatever it is, without recursion, and gives the greatest number of
    /// containers that are open in it at once.
    pub(crate) fn skip(&mut self) -> Scan<usize> {
        let mut open: Vec<u8> = Vec::new();
        let mut deepest = 0;
        loop {
            // One value, or the beginning of one.
            match self.token("expected a JSON value")? {
                b'"' => {
                    self.string()?;
                }
                b'-' | b'0'..=b'9' => {
                    self.number()?;
                }
                b't' => self.word("true")?,
                b'f' => self.word("false")?,
                b'n' => self.word("null")?,
                b'{' => {
                    deepest = deepest.max(open.len() + 1);
                    if !self.take_empty(b'}') {
                        self.pos += 1;
                        open.push(b'}');
                        self.key()?;
                        continue;
                    }
                }
                b'[' => {
                    deepest = deepest.max(open.len() + 1);
                    if !self.take_empty(b']') {
                        self.pos += 1;
                        open.push(b']');
                        continue;
                    }
                }
                _ => return Err("expected a JSON value"),
            }
            // What follows a value: the ends of containers, then a comma.
            loop {
                let Some(close) = open.last().copied() else { return Ok(deepest) };
                match self.token(if close == b'}' { "expected , or }" } else { "expected , or ]" })? {
                    b',' => {
                        self.pos += 1;
                        if close == b'}' {
                            self.key()?;
                        }
                        break;
                    }
                    byte if byte == close => {
                        self.pos += 1;
                        open.pop();
                    }
                    _ if close == b'}' => return Err("expected , or }"),
                    _ => return Err("expected , or ]"),
                }
            }
        }
    }

    /// Takes the name whose quote is here and its colon, if it is one of `names` and written without escapes.
    ///
    /// No such name holds a quote or a backslash, so the next quote is its end.
    #[inline]
    pub(crate) fn known_name(&mut self, names: &Lookup) -> Option<&'static Entry> {
        let (b'"', rest) = self.text.as_bytes().get(self.pos..)?.split_first()? else { return None };
        let length = before(b'"', rest);
        let entry = names.find(rest, length)?;
        if rest.get(length + 1) != Some(&b':') {
            return None;
        }
        self.pos += length + 3;
        Some(entry)
    }

    /// Takes the name of a member, the colon, and the white space before the value.
    pub(crate) fn key(&mut self) -> Scan<Token<'t>> {
        if self.token("expected the name of a member")? != b'"' {
            return Err("expected the name of a member, in double quotes");
        }
        let name = self.string()?;
        self.take(b':', "expected : after the name of a member")?;
        self.token("expected a JSON value")?;
        Ok(name)
    }

    /// Checks that nothing but white space is left.
    pub(crate) fn end(&mut self) -> Scan<()> {
        self.skip_space();
        if self.byte().is_none() { Ok(()) } else { Err("expected nothing after the document") }
    }
}

impl<'t> Token<'t> {
    /// The text that the token stands for.
    pub(crate) fn decode(&self) -> Result<Cow<'t, str>, LoneSurrogate> {
        if self.escaped { unescape(self.raw).map(Cow::Owned) } else { Ok(Cow::Borrowed(self.raw)) }
    }

    /// Whether the token stands for that text.
    pub(crate) fn is(&self, text: &str) -> bool {
        self.raw == text || (self.escaped && matches!(unescape(self.raw), Ok(own) if own == text))
    }

    /// The text that the token stands for, or the token as it is written where it stands for none.
    #[inline(never)]
    pub(crate) fn shown(&self) -> Cow<'t, str> {
        match self.decode() {
            Ok(text) => text,
            Err(LoneSurrogate) => Cow::Borrowed(self.raw),
        }
    }
}

/// The text of a string whose escapes have been checked.
#[cold]
fn unescape(raw: &str) -> Result<String, LoneSurrogate> {
    let mut out = String::with_capacity(raw.len());
    let mut rest = raw;
    loop {
        let at = before(b'\\', rest.as_bytes());
        out.push_str(&rest[..at]);
        let Some(escape) = rest.as_bytes().get(at + 1).copied() else { return Ok(out) };
        rest = rest.get(at + 2..).unwrap_or_default();
        out.push(match escape {
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let mut scalar = unit(rest);
                rest = rest.get(4..).unwrap_or_default();
                if let (HIGH..LOW, Some(second)) = (scalar, rest.strip_prefix("\\u")) {
                    // What is no low surrogate leaves a number that is no scalar value either.
                    if let low @ LOW..0xE000 = unit(second) {
                        scalar = 0x1_0000 + ((scalar - HIGH) << 10) + (low - LOW);
                        rest = second.get(4..).unwrap_or_default();
                    }
                }
                char::from_u32(scalar).ok_or(LoneSurrogate)?
            }
            other => char::from(other),
        });
    }
}

/// Where the two kinds of surrogates begin.
const HIGH: u32 = 0xD800;
const LOW: u32 = 0xDC00;

/// The number that the four hexadecimal digits of an escape stand for.
fn unit(digits: &str) -> u32 {
    let mut unit = 0;
    for digit in digits.as_bytes().iter().take(4) {
        unit = unit << 4 | char::from(*digit).to_digit(16).unwrap_or_default();
    }
    unit
}

/// What kind of value begins with that byte, for messages.
pub(crate) fn kind_of(first: u8) -> &'static str {
    match first {
        b'"' => "a string",
        b'{' => "an object",
        b'[' => "an array",
        b't' | b'f' => "true or false",
        b'n' => "null",
        b'-' | b'0'..=b'9' => "a number",
        _ => "no JSON value",
    }
}
