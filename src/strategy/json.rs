//! The JSON that the strategies build, break and shrink: a tree whose scalars are texts.

use std::fmt::Write as _;

/// A JSON value. Members keep their order and may stand there twice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Json {
    /// A scalar as it is written: `"x"`, `1.00`, `true`, `null`.
    Scalar(String),
    Array(Vec<Json>),
    Object(Members),
}

pub(super) type Members = Vec<(String, Json)>;

impl Json {
    pub(super) fn scalar(text: &str) -> Self {
        Json::Scalar(text.to_owned())
    }

    /// A string of that content.
    pub(super) fn string(content: &str) -> Self {
        Json::Scalar(quoted(content))
    }

    pub(super) fn null() -> Self {
        Json::scalar("null")
    }

    /// An object of that one member.
    pub(super) fn member(name: &str, value: Json) -> Self {
        Json::Object(vec![(name.to_owned(), value)])
    }

    pub(super) fn write(&self, out: &mut String) {
        match self {
            Json::Scalar(text) => out.push_str(text),
            Json::Array(items) => {
                out.push('[');
                for (at, item) in items.iter().enumerate() {
                    if at > 0 {
                        out.push(',');
                    }
                    item.write(out);
                }
                out.push(']');
            }
            Json::Object(members) => {
                out.push('{');
                for (at, (name, value)) in members.iter().enumerate() {
                    if at > 0 {
                        out.push(',');
                    }
                    out.push_str(&quoted(name));
                    out.push(':');
                    value.write(out);
                }
                out.push('}');
            }
        }
    }

    /// The content of a string without escapes.
    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Json::Scalar(text) => text.strip_prefix('"')?.strip_suffix('"').filter(|text| !text.contains('\\')),
            _ => None,
        }
    }

    /// What stands at the end of those steps: members of objects and items of arrays by their places.
    pub(super) fn at_mut(&mut self, steps: &[usize]) -> Option<&mut Json> {
        steps.iter().try_fold(self, |json, step| match json {
            Json::Scalar(_) => None,
            Json::Array(items) => items.get_mut(*step),
            Json::Object(members) => members.get_mut(*step).map(|(_, value)| value),
        })
    }

    /// Removes member or item number `unit`, counted from the root down, and lists left empty by that; `false` where
    /// there are not that many. `resourceType` stays.
    pub(super) fn remove(&mut self, unit: &mut usize) -> bool {
        let mut children: Vec<&mut Json> = Vec::new();
        match self {
            Json::Scalar(_) => return false,
            Json::Array(items) => {
                if *unit < items.len() {
                    items.remove(*unit);
                    return true;
                }
                *unit -= items.len();
                children.extend(items.iter_mut());
            }
            Json::Object(members) => {
                let removable = |(name, _): &(String, Json)| name != "resourceType";
                let places: Vec<_> = (0..members.len()).filter(|at| removable(&members[*at])).collect();
                if let Some(place) = places.get(*unit) {
                    members.remove(*place);
                    return true;
                }
                *unit -= places.len();
                children.extend(members.iter_mut().map(|(_, value)| value));
            }
        }
        children.into_iter().any(|child| child.remove(unit))
    }
}

/// A JSON string with the escapes that it must have.
fn quoted(content: &str) -> String {
    let mut out = String::with_capacity(content.len() + 2);
    out.push('"');
    for char in content.chars() {
        match char {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            char if u32::from(char) < 0x20 => {
                // Writing to a String never fails.
                let _ = write!(out, "\\u{:04x}", u32::from(char));
            }
            char => out.push(char),
        }
    }
    out.push('"');
    out
}
