//! JSON to the letter: a small reader of its own that keeps number text, duplicate names and lone surrogates, so that
//! "written back equal" means more than a comparison of `serde_json::Value`s, and owes nothing to the code under test.

use std::fmt;

/// A JSON value.
#[derive(Clone, PartialEq, Eq)]
pub enum Json {
    Null,
    Bool(bool),
    /// The text of the number.
    Number(String),
    Text(Text),
    Array(Vec<Json>),
    /// The members in the order of the text, duplicates included.
    Object(Vec<(Text, Json)>),
}

/// A JSON string, which may have halves of surrogate pairs that no `String` can hold.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Text {
    Whole(String),
    Units(Vec<u16>),
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Text::Whole(text.to_owned())
    }
}

impl Text {
    /// The text; panics where it is none.
    pub fn as_str(&self) -> &str {
        match self {
            Text::Whole(text) => text,
            Text::Units(_) => panic!("half of a surrogate pair"),
        }
    }
}

/// Reads a JSON text, which must be one.
#[track_caller]
pub fn parse(text: &str) -> Json {
    try_parse(text).unwrap_or_else(|at| panic!("no JSON at byte {at}"))
}

/// Reads a JSON text, or says at which byte it stops being one.
pub fn try_parse(text: &str) -> Result<Json, usize> {
    let mut parser = Parser { text: text.as_bytes(), at: 0 };
    let value = parser.value()?;
    parser.space();
    if parser.at == text.len() { Ok(value) } else { Err(parser.at) }
}

/// Fails where the two texts are not the same JSON: the same members in any order, but duplicates in their order, and
/// every number by its text.
#[track_caller]
pub fn assert_same(written: &str, source: &str) {
    if let Some(difference) = difference(written, source) {
        panic!("not the same JSON at {difference}");
    }
}

/// Where the two texts differ as JSON.
pub fn difference(written: &str, source: &str) -> Option<String> {
    let mut path = String::from("$");
    differ(&parse(written), &parse(source), &mut path).then_some(path)
}

/// Whether the values differ; `path` then says where.
fn differ(left: &Json, right: &Json, path: &mut String) -> bool {
    let length = path.len();
    match (left, right) {
        (Json::Array(left), Json::Array(right)) => {
            for (index, (left, right)) in left.iter().zip(right).enumerate() {
                path.push_str(&format!("[{index}]"));
                if differ(left, right, path) {
                    return true;
                }
                path.truncate(length);
            }
            left.len() != right.len()
        }
        (Json::Object(left), Json::Object(right)) => {
            let (left, right) = (sorted(left), sorted(right));
            for ((left_name, left), (right_name, right)) in left.iter().zip(&right) {
                if left_name != right_name {
                    path.push_str(&format!(" ({left_name:?} or {right_name:?})"));
                    return true;
                }
                path.push_str(&format!(".{left_name:?}"));
                if differ(left, right, path) {
                    return true;
                }
                path.truncate(length);
            }
            left.len() != right.len()
        }
        (left, right) => left != right,
    }
}

fn sorted(members: &[(Text, Json)]) -> Vec<&(Text, Json)> {
    let mut members: Vec<_> = members.iter().collect();
    // Stable: members of the same name stay in their order.
    members.sort_by(|left, right| left.0.cmp(&right.0));
    members
}

struct Parser<'t> {
    text: &'t [u8],
    at: usize,
}

impl Parser<'_> {
    fn byte(&self) -> u8 {
        self.text.get(self.at).copied().unwrap_or(0)
    }

    fn space(&mut self) {
        while matches!(self.byte(), b' ' | b'\t' | b'\n' | b'\r') {
            self.at += 1;
        }
    }

    fn take(&mut self, expected: &[u8]) -> Result<(), usize> {
        if !self.text[self.at.min(self.text.len())..].starts_with(expected) {
            return Err(self.at);
        }
        self.at += expected.len();
        Ok(())
    }

    fn value(&mut self) -> Result<Json, usize> {
        self.space();
        match self.byte() {
            b'n' => self.take(b"null").map(|()| Json::Null),
            b't' => self.take(b"true").map(|()| Json::Bool(true)),
            b'f' => self.take(b"false").map(|()| Json::Bool(false)),
            b'"' => self.text().map(Json::Text),
            b'[' => {
                self.at += 1;
                let mut items = Vec::new();
                self.space();
                if self.byte() == b']' {
                    self.at += 1;
                    return Ok(Json::Array(items));
                }
                loop {
                    items.push(self.value()?);
                    self.space();
                    if self.byte() != b',' {
                        break;
                    }
                    self.at += 1;
                }
                self.take(b"]").map(|()| Json::Array(items))
            }
            b'{' => {
                self.at += 1;
                let mut members = Vec::new();
                self.space();
                if self.byte() == b'}' {
                    self.at += 1;
                    return Ok(Json::Object(members));
                }
                loop {
                    self.space();
                    let name = self.text()?;
                    self.space();
                    self.take(b":")?;
                    members.push((name, self.value()?));
                    self.space();
                    if self.byte() != b',' {
                        break;
                    }
                    self.at += 1;
                }
                self.take(b"}").map(|()| Json::Object(members))
            }
            _ => self.number().map(Json::Number),
        }
    }

    fn number(&mut self) -> Result<String, usize> {
        let start = self.at;
        if self.byte() == b'-' {
            self.at += 1;
        }
        if self.byte() == b'0' {
            self.at += 1;
        } else {
            self.digits()?;
        }
        if self.byte() == b'.' {
            self.at += 1;
            self.digits()?;
        }
        if matches!(self.byte(), b'e' | b'E') {
            self.at += 1;
            if matches!(self.byte(), b'+' | b'-') {
                self.at += 1;
            }
            self.digits()?;
        }
        Ok(String::from_utf8_lossy(&self.text[start..self.at]).into_owned())
    }

    fn digits(&mut self) -> Result<(), usize> {
        let start = self.at;
        while self.byte().is_ascii_digit() {
            self.at += 1;
        }
        if self.at == start { Err(start) } else { Ok(()) }
    }

    fn text(&mut self) -> Result<Text, usize> {
        self.take(b"\"")?;
        let start = self.at;
        while !matches!(self.byte(), b'"' | b'\\' | 0..0x20) {
            self.at += 1;
        }
        if self.byte() == b'"' {
            let text = String::from_utf8_lossy(&self.text[start..self.at]).into_owned();
            self.at += 1;
            return Ok(Text::Whole(text));
        }
        self.at = start;
        self.escaped()
    }

    /// A string with escapes, in UTF-16 as JSON's own escapes are.
    fn escaped(&mut self) -> Result<Text, usize> {
        let mut units: Vec<u16> = Vec::new();
        loop {
            let start = self.at;
            while !matches!(self.byte(), b'"' | b'\\' | 0..0x20) {
                self.at += 1;
            }
            units.extend(String::from_utf8_lossy(&self.text[start..self.at]).encode_utf16());
            match self.byte() {
                b'"' => {
                    self.at += 1;
                    return Ok(String::from_utf16(&units).map_or(Text::Units(units), Text::Whole));
                }
                b'\\' => {
                    self.at += 2;
                    let unit = match self.text.get(self.at - 1) {
                        Some(b'u') => {
                            let digits = self.text.get(self.at..self.at + 4).ok_or(self.at)?;
                            let digits = std::str::from_utf8(digits).map_err(|_| self.at)?;
                            if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
                                return Err(self.at);
                            }
                            self.at += 4;
                            u16::from_str_radix(digits, 16).map_err(|_| self.at)?
                        }
                        Some(b'b') => 8,
                        Some(b'f') => 12,
                        Some(b'n') => 10,
                        Some(b'r') => 13,
                        Some(b't') => 9,
                        Some(other @ (b'"' | b'\\' | b'/')) => u16::from(*other),
                        _ => return Err(self.at),
                    };
                    units.push(unit);
                }
                _ => return Err(self.at),
            }
        }
    }
}

impl Json {
    /// The first member of that name.
    pub fn get(&self, name: &str) -> Option<&Json> {
        let Json::Object(members) = self else { return None };
        members.iter().find(|(member, _)| *member == Text::from(name)).map(|(_, value)| value)
    }

    /// The member as a text; panics where there is none.
    #[track_caller]
    pub fn text(&self, name: &str) -> &str {
        match self.get(name) {
            Some(Json::Text(text)) => text.as_str(),
            _ => panic!("expected the text {name:?}"),
        }
    }

    /// The items, none where it is no array.
    pub fn items(&self) -> &[Json] {
        match self {
            Json::Array(items) => items,
            _ => &[],
        }
    }

    /// The members, none where it is no object.
    pub fn members(&self) -> &[(Text, Json)] {
        match self {
            Json::Object(members) => members,
            _ => &[],
        }
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Text::Whole(text) => fmt::Debug::fmt(text, f),
            Text::Units(units) => fmt::Debug::fmt(units, f),
        }
    }
}

impl fmt::Display for Text {
    /// As JSON.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Text::Whole(text) => f.write_str(&serde_json::to_string(text).map_err(|_| fmt::Error)?),
            Text::Units(units) => {
                f.write_str("\"")?;
                units.iter().try_for_each(|unit| write!(f, "\\u{unit:04x}"))?;
                f.write_str("\"")
            }
        }
    }
}

impl fmt::Display for Json {
    /// As compact JSON text.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Json::Null => f.write_str("null"),
            Json::Bool(value) => write!(f, "{value}"),
            Json::Number(text) => f.write_str(text),
            Json::Text(text) => text.fmt(f),
            Json::Array(items) => {
                f.write_str("[")?;
                for (index, item) in items.iter().enumerate() {
                    f.write_str(if index == 0 { "" } else { "," })?;
                    item.fmt(f)?;
                }
                f.write_str("]")
            }
            Json::Object(members) => {
                f.write_str("{")?;
                for (index, (name, value)) in members.iter().enumerate() {
                    f.write_str(if index == 0 { "" } else { "," })?;
                    write!(f, "{name}:{value}")?;
                }
                f.write_str("}")
            }
        }
    }
}

impl fmt::Debug for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[test]
fn the_comparison_sees_what_it_must() {
    for (same, other) in [
        (r#"{"a":1,"b":[true,null]}"#, r#" { "b" : [ true , null ] , "a" : 1 } "#),
        (r#"{"a":1,"a":2,"b":0}"#, r#"{"b":0,"a":1,"a":2}"#),
        (r#""A\/\n""#, r#""\u0041/\u000a""#),
        (r#""\ud800""#, r#""\uD800""#),
        (r#""\ud83d\ude00""#, "\"\u{1F600}\""),
    ] {
        assert_same(same, other);
        assert_same(&parse(same).to_string(), other);
    }
    for (left, right) in [
        ("1.0", "1.00"),
        ("1e2", "1E2"),
        ("-0", "0"),
        (r#"{"a":1}"#, r#"{"a":1,"a":1}"#),
        (r#"{"a":1,"a":2}"#, r#"{"a":2,"a":1}"#),
        (r#"{"a":{}}"#, r#"{"a":[]}"#),
        ("[1]", "[1,1]"),
        (r#""\ud800""#, r#""\ud801""#),
        ("null", "false"),
    ] {
        assert!(difference(left, right).is_some(), "{left} {right}");
    }
    for wrong in ["", "01", "1.", "[1,]", "{\"a\"}", "\"\n\"", "\"\\x\"", "nul", "1 1", "{,}", "-", "\"", "\"\\u12g4\""]
    {
        assert!(try_parse(wrong).is_err(), "{wrong}");
    }
}
