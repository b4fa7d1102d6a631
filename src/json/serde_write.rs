//! From the writer to serde.
//!
//! The finished text goes to `serde_json` under the name that its `RawValue` uses, which it copies as it is. That is
//! right only where it writes compact text into bytes, which is recognised by the name of the serializer's type; a name
//! that is not recognised costs speed, never correctness: every other serializer is told the text token by token.

use serde::ser::{Error as _, Serialize, SerializeMap, SerializeSeq, SerializeStruct, Serializer};
use std::cell::RefCell;

use super::scan::{Scanner, kind_of};
use super::serde_read::RAW;
use super::write::Writer;
use super::{node_to_string, resource_to_string};
use crate::error::Error;
use crate::lexical::text::contains;
use crate::node::Node;
use crate::primitive::Prim;
use crate::resource::Resource;
use crate::table::{JsonKind, PrimitiveKind};

/// How deep a text may be that is told token by token.
const DEPTH: usize = super::read::DEPTH;

/// Writes a type with a table.
pub(crate) fn serialize<S: Serializer>(node: &dyn Node, serializer: S) -> Result<S::Ok, S::Error> {
    hand_over(node_to_string(node), serializer)
}

/// Writes a resource of whatever type.
pub(crate) fn serialize_resource<S: Serializer>(resource: &Resource, serializer: S) -> Result<S::Ok, S::Error> {
    hand_over(resource_to_string(resource, false), serializer)
}

/// Writes the bare value of a primitive.
pub(crate) fn serialize_primitive<S: Serializer>(
    prim: &Prim,
    kind: PrimitiveKind,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    if prim.extra.is_some() {
        return Err(S::Error::custom(
            "a primitive with an id or extensions can only be written as a member of its object",
        ));
    }
    if !serializer.is_human_readable() {
        return spelled(prim.value(), kind.json_kind(), serializer);
    }
    match prim.value() {
        None => serializer.serialize_none(),
        Some(text) if kind.json_kind() == JsonKind::String => serializer.serialize_str(text),
        Some(text) => number(text, serializer),
    }
}

/// Writes a bare value as a string that is its JSON text, which is what is read from formats that are not for people.
fn spelled<S: Serializer>(value: Option<&str>, kind: JsonKind, serializer: S) -> Result<S::Ok, S::Error> {
    let mut writer = Writer::compact(String::new());
    match value {
        None => writer.push("null"),
        Some(text) if kind == JsonKind::String => writer.string(text),
        Some(text) => writer.push(text),
    }
    serializer.serialize_str(&writer.finish().map_err(S::Error::custom)?)
}

fn hand_over<S: Serializer>(text: Result<String, Error>, serializer: S) -> Result<S::Ok, S::Error> {
    let text = text.map_err(S::Error::custom)?;
    if !serializer.is_human_readable() {
        return serializer.serialize_str(&text);
    }
    if takes_compact_text(std::any::type_name::<S>()) {
        return exact(&text, serializer);
    }
    let tokens = Tokens { scan: &RefCell::new(Scanner::new(&text)), depth: 0 };
    tokens.serialize(serializer)
}

/// Whether that serializer is `serde_json`'s compact one into a vector of bytes.
fn takes_compact_text(serializer: &str) -> bool {
    serializer == "&mut serde_json::ser::Serializer<&mut alloc::vec::Vec<u8>>"
}

/// Gives a serializer text that it copies, if it is `serde_json`'s.
fn exact<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    let mut raw = serializer.serialize_struct(RAW, 1)?;
    raw.serialize_field(RAW, text)?;
    raw.end()
}

/// A number so that its text survives: as itself where every writer gives the same text back, else as exact text.
fn number<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    if let Ok(integer) = text.parse::<i64>()
        && integer.to_string() == text
    {
        return serializer.serialize_i64(integer);
    }
    if contains(std::any::type_name::<S>(), "serde_json::") {
        return exact(text, serializer);
    }
    match text.parse::<f64>() {
        Ok(float) if contains(text, ".") && float.abs() >= 1e-5 && float.abs() < 1e16 && float.to_string() == text => {
            serializer.serialize_f64(float)
        }
        _ => exact(text, serializer),
    }
}

/// The next value of a text, told to whatever serializer.
struct Tokens<'s, 't> {
    scan: &'s RefCell<Scanner<'t>>,
    depth: usize,
}

impl Tokens<'_, '_> {
    fn inner(&self) -> Self {
        Tokens { scan: self.scan, depth: self.depth + 1 }
    }

    /// Goes to the next member or item; whether there is one.
    fn more(&self, close: u8) -> bool {
        let mut scan = self.scan.borrow_mut();
        match scan.token("") {
            Ok(b',') => {
                scan.pos += 1;
                true
            }
            Ok(byte) if byte == close => {
                scan.pos += 1;
                false
            }
            _ => false,
        }
    }

    /// Enters the container that begins here; whether there is anything in it.
    fn enter(&self, close: u8) -> bool {
        let mut scan = self.scan.borrow_mut();
        if scan.take_empty(close) {
            return false;
        }
        scan.pos += 1;
        true
    }
}

impl Serialize for Tokens<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let broken = |_| S::Error::custom("expected JSON text");
        let first = self.scan.borrow_mut().token("").map_err(broken)?;
        if self.depth > DEPTH {
            return Err(S::Error::custom("expected at most 128 objects and arrays inside each other"));
        }
        match first {
            b'{' => {
                let mut map = serializer.serialize_map(None)?;
                let mut more = self.enter(b'}');
                while more {
                    let name = self.scan.borrow_mut().key().map_err(broken)?;
                    let name = name.decode().map_err(|_| S::Error::custom("expected whole characters in a name"))?;
                    map.serialize_entry(&*name, &self.inner())?;
                    more = self.more(b'}');
                }
                map.end()
            }
            b'[' => {
                let mut seq = serializer.serialize_seq(None)?;
                let mut more = self.enter(b']');
                while more {
                    seq.serialize_element(&self.inner())?;
                    more = self.more(b']');
                }
                seq.end()
            }
            b'"' => {
                let start = self.scan.borrow().pos;
                let token = self.scan.borrow_mut().string().map_err(broken)?;
                match token.decode() {
                    Ok(text) => serializer.serialize_str(&text),
                    Err(_) => {
                        let scan = self.scan.borrow();
                        exact(&scan.text[start..scan.pos], serializer)
                    }
                }
            }
            b't' | b'f' | b'n' => {
                let word = match first {
                    b't' => "true",
                    b'f' => "false",
                    _ => "null",
                };
                self.scan.borrow_mut().word(word).map_err(broken)?;
                if first == b'n' { serializer.serialize_unit() } else { serializer.serialize_bool(first == b't') }
            }
            b'-' | b'0'..=b'9' => {
                let text = self.scan.borrow_mut().number().map_err(broken)?;
                number(text, serializer)
            }
            _ => Err(S::Error::custom(format_args!("expected JSON text, found {}", kind_of(first)))),
        }
    }
}
