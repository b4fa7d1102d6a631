//! From serde to the reader.
//!
//! `serde_json` hands over the exact text of a value under the name by which its own `RawValue` asks for it, so that
//! number text survives and there is one reader only. Every other source — a `Value`, serde's buffer behind `flatten`,
//! `untagged` and internal tags, YAML — calls back with values, which are spelled as JSON and then read the same way.
//! Formats that are not for people (CBOR, bincode) hold our JSON text as one string.

use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

use super::read::Reader;
use super::write::Writer;
use super::{node_from_str, resource_from_str};
use crate::error::Error;
use crate::node::{FhirType, Node};
use crate::primitive::Prim;
use crate::resource::Resource;
use crate::table::PrimitiveKind;

/// The name under which `serde_json` gives and takes exact text. A test holds it against `serde_json`'s own.
pub(super) const RAW: &str = "$serde_json::private::RawValue";

/// The name under which `serde_json` hands over a number with its `arbitrary_precision`.
const NUMBER: &str = "$serde_json::private::Number";

/// How deep a value may be that is spelled from another format.
const DEPTH: usize = super::read::DEPTH;

/// Something that takes a JSON text.
trait Target {
    fn read(self, text: &str) -> Result<(), Error>;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result;
}

/// Reads a type with a table.
#[inline]
pub(crate) fn deserialize<'de, T: FhirType, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let mut value = T::default();
    run(deserializer, value.node_mut())?;
    Ok(value)
}

/// Reads a resource of whatever type.
pub(crate) fn deserialize_resource<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Resource, D::Error> {
    let mut resource = Resource::default();
    run(deserializer, &mut resource)?;
    Ok(resource)
}

/// Reads the bare value of a primitive.
pub(crate) fn deserialize_primitive<'de, D: Deserializer<'de>>(
    kind: PrimitiveKind,
    deserializer: D,
) -> Result<Prim, D::Error> {
    let mut prim = Prim::default();
    run(deserializer, (kind, &mut prim))?;
    Ok(prim)
}

fn run<'de, D: Deserializer<'de>, T: Target>(deserializer: D, target: T) -> Result<(), D::Error> {
    // A `Value` too gives exact text, but one that nobody has seen: positions in it would mislead.
    let is_seen = !std::any::type_name::<D>().ends_with("serde_json::value::Value");
    if deserializer.is_human_readable() {
        deserializer.deserialize_newtype_struct(RAW, Text { target, raw: true, is_seen })
    } else {
        // As an owned string: some formats lend only short ones.
        deserializer.deserialize_string(Text { target, raw: true, is_seen })
    }
}

impl Target for &mut dyn Node {
    fn read(self, text: &str) -> Result<(), Error> {
        node_from_str(text, self)
    }
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.def().name)
    }
}

impl Target for &mut Resource {
    fn read(self, text: &str) -> Result<(), Error> {
        *self = resource_from_str(text)?;
        Ok(())
    }
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a FHIR resource")
    }
}

impl Target for (PrimitiveKind, &mut Prim) {
    fn read(self, text: &str) -> Result<(), Error> {
        *self.1 = Reader::strict(text).primitive(self.0)?;
        Ok(())
    }
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a FHIR {}", self.0.name())
    }
}

/// Takes the text of the value, or spells it.
struct Text<T> {
    target: T,
    /// Whether a text that comes is the JSON text; else it is a value.
    raw: bool,
    /// Whether somebody has seen the JSON text.
    is_seen: bool,
}

impl<T: Target> Text<T> {
    fn finish<E: serde::de::Error>(self, text: &str, is_seen: bool) -> Result<(), E> {
        self.target.read(text).map_err(|error| told(if is_seen { error } else { error.without_position() }))
    }

    fn spelled<E: serde::de::Error>(self, spell: impl FnOnce(Spell<'_>) -> Result<(), E>) -> Result<(), E> {
        let mut out = Writer::compact(String::new());
        spell(Spell { out: &mut out, depth: 0 })?;
        self.finish(&out.finish().map_err(E::custom)?, false)
    }
}

/// Our error as another's. Not generic but for the last step, so that programs compile little of it.
#[inline(never)]
fn told<E: serde::de::Error>(error: Error) -> E {
    E::custom(error)
}

impl<'de, T: Target> Visitor<'de> for Text<T> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.target.expecting(f)
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        match map.next_key::<First>()? {
            None => self.finish("{}", false),
            Some(First::Exact) => {
                self.raw = true;
                map.next_value_seed(self)
            }
            Some(First::Member(name)) => self.spelled(|spell| spell.map(name, map)),
        }
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(mut self, deserializer: D) -> Result<(), D::Error> {
        self.raw = false;
        deserializer.deserialize_any(self)
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<(), E> {
        if self.raw {
            let is_seen = self.is_seen;
            self.finish(text, is_seen)
        } else {
            self.spelled(|spell| spell.visit_str(text))
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<(), A::Error> {
        self.spelled(|spell| spell.visit_seq(seq))
    }

    fn visit_bool<E: serde::de::Error>(self, value: bool) -> Result<(), E> {
        self.spelled(|spell| spell.visit_bool(value))
    }

    fn visit_i64<E: serde::de::Error>(self, value: i64) -> Result<(), E> {
        self.spelled(|spell| spell.visit_i64(value))
    }

    fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<(), E> {
        self.spelled(|spell| spell.visit_u64(value))
    }

    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<(), E> {
        self.spelled(|spell| spell.visit_f64(value))
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<(), E> {
        self.finish("null", false)
    }
}

impl<'de, T: Target> DeserializeSeed<'de> for Text<T> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_str(self)
    }
}

/// The first name of a map: the one under which exact text comes, which need not be held, or a member's.
enum First {
    Exact,
    Member(String),
}

impl<'de> Deserialize<'de> for First {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Name;

        impl Visitor<'_> for Name {
            type Value = First;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the name of a member")
            }
            fn visit_str<E>(self, name: &str) -> Result<First, E> {
                Ok(if name == RAW { First::Exact } else { First::Member(name.to_owned()) })
            }
        }

        deserializer.deserialize_str(Name)
    }
}

/// Spells what another format says as JSON text.
struct Spell<'s> {
    out: &'s mut Writer,
    depth: usize,
}

impl Spell<'_> {
    fn map<'de, A: MapAccess<'de>>(self, first: String, mut map: A) -> Result<(), A::Error> {
        if first == NUMBER || first == RAW {
            let text: String = map.next_value()?;
            self.out.raw(&text);
            return Ok(());
        }
        self.check_depth()?;
        let mut key = Some(first);
        self.out.push("{");
        let mut comma = "";
        while let Some(name) = key {
            self.out.push(comma);
            self.out.string(&name);
            self.out.push(":");
            map.next_value_seed(Spell { out: &mut *self.out, depth: self.depth + 1 })?;
            comma = ",";
            key = map.next_key()?;
        }
        self.out.push("}");
        Ok(())
    }

    fn check_depth<E: serde::de::Error>(&self) -> Result<(), E> {
        if self.depth < DEPTH {
            return Ok(());
        }
        Err(E::custom(format_args!("expected at most {DEPTH} objects and arrays inside each other")))
    }
}

impl<'de> DeserializeSeed<'de> for Spell<'_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Spell<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value that JSON has")
    }

    fn visit_bool<E>(self, value: bool) -> Result<(), E> {
        self.out.push(if value { "true" } else { "false" });
        Ok(())
    }

    fn visit_i64<E>(self, value: i64) -> Result<(), E> {
        self.out.push(&value.to_string());
        Ok(())
    }

    fn visit_u64<E>(self, value: u64) -> Result<(), E> {
        self.out.push(&value.to_string());
        Ok(())
    }

    fn visit_i128<E>(self, value: i128) -> Result<(), E> {
        self.out.push(&value.to_string());
        Ok(())
    }

    fn visit_u128<E>(self, value: u128) -> Result<(), E> {
        self.out.push(&value.to_string());
        Ok(())
    }

    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<(), E> {
        // The shortest text that stands for the number, as serde_json itself would write it.
        let text = serde_json::to_string(&value).map_err(E::custom)?;
        if !value.is_finite() {
            return Err(E::custom("a FHIR decimal is finite"));
        }
        self.out.push(&text);
        Ok(())
    }

    fn visit_str<E>(self, value: &str) -> Result<(), E> {
        self.out.string(value);
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        self.out.push("null");
        Ok(())
    }

    fn visit_none<E>(self) -> Result<(), E> {
        self.out.push("null");
        Ok(())
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        self.check_depth()?;
        self.out.push("[");
        let start = self.out.len();
        loop {
            let before = self.out.len();
            if before > start {
                self.out.push(",");
            }
            if seq.next_element_seed(Spell { out: &mut *self.out, depth: self.depth + 1 })?.is_none() {
                self.out.truncate(before);
                break;
            }
        }
        self.out.push("]");
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        match map.next_key::<String>()? {
            Some(first) => self.map(first, map),
            None => {
                self.out.push("{}");
                Ok(())
            }
        }
    }
}
