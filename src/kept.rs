//! `Kept`: what a tolerant reading found and the model cannot hold.

use std::fmt;
use std::mem::ManuallyDrop;

/// JSON that a tolerant reading found in an object and R4's table has no place for.
///
/// Unknown members, a second value of a choice, values of the wrong JSON kind, nulls and repeated names are here, each
/// as its exact text, and are written back after the members that the model knows. Metriport's own envelopes keep
/// unknown members in strict reading too. Elsewhere it is empty after a strict reading, and costs one word.
///
/// ```
/// use metriport_fhir::{Coding, tolerant};
/// let text = r#"{"code":"x","colour":"red"}"#;
/// let coding = tolerant::from_str::<Coding>(text).unwrap().value;
/// assert_eq!(coding.kept.get("colour"), Some(r#""red""#));
/// assert_eq!(serde_json::to_string(&coding).unwrap(), text);
/// ```
///
/// What was kept can be looked through, and left out of what is written:
///
/// ```
/// use metriport_fhir::{Communication, to_string, tolerant};
/// let text = r#"{"resourceType":"Communication","status":"completed","recipient":["Group/1"],"colour":"red"}"#;
/// let mut message = tolerant::from_str::<Communication>(text)?.value;
/// assert!(message.kept.members().eq([("colour", r#""red""#)]));
/// // An item of a list keeps its place: its text is in its own `kept`.
/// assert_eq!(message.recipient[0].kept.whole(), Some(r#""Group/1""#));
///
/// message.recipient.clear();
/// message.kept.clear();
/// assert_eq!(to_string(&message)?, r#"{"resourceType":"Communication","status":"completed"}"#);
/// # Ok::<(), metriport_fhir::Error>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Kept(ManuallyDrop<Option<Box<Parts>>>);

#[derive(Clone, Default, PartialEq, Eq, Hash)]
struct Parts {
    members: Vec<Member>,
    whole: Option<Box<str>>,
    null_values: bool,
    null_partners: bool,
    no_resource_type: bool,
    no_list: bool,
    repeated: bool,
}

#[derive(Clone, PartialEq, Eq, Hash)]
struct Member {
    /// The name as it stood between its quotes, escapes included.
    name: Box<str>,
    value: Box<str>,
}

impl Kept {
    /// Nothing.
    #[must_use]
    #[inline]
    pub const fn new() -> Self {
        Kept(ManuallyDrop::new(None))
    }

    /// Whether nothing was kept.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// The members kept, in order: each name as it is written between its quotes, and the JSON text of the value.
    pub fn members(&self) -> impl Iterator<Item = (&str, &str)> {
        let members = self.0.as_ref().map_or(&[][..], |parts| &parts.members);
        members.iter().map(|member| (&*member.name, &*member.value))
    }

    /// The JSON text of the first kept member of that name.
    #[must_use]
    #[inline]
    pub fn get(&self, name: &str) -> Option<&str> {
        for (kept, value) in self.members() {
            if kept == name {
                return Some(value);
            }
        }
        None
    }

    /// The JSON text that stood in place of this whole object, where it was no object.
    #[must_use]
    pub fn whole(&self) -> Option<&str> {
        self.0.as_ref()?.whole.as_deref()
    }

    /// Forgets everything kept here.
    #[inline]
    pub fn clear(&mut self) {
        *self.0 = None;
    }

    pub(crate) fn push(&mut self, name: &str, value: &str) {
        self.parts().members.push(Member { name: name.into(), value: value.into() });
    }

    pub(crate) fn set_whole(&mut self, text: &str) {
        self.parts().whole = Some(text.into());
    }

    /// Marks the first item of a list whose values were written as nulls only, beside a `_name` that has them all.
    pub(crate) fn mark_null_values(&mut self) {
        self.parts().null_values = true;
    }

    pub(crate) fn has_null_values(&self) -> bool {
        self.0.as_ref().is_some_and(|parts| parts.null_values)
    }

    /// Marks the first item of a list whose `_name` was written as nulls only.
    pub(crate) fn mark_null_partners(&mut self) {
        self.parts().null_partners = true;
    }

    pub(crate) fn has_null_partners(&self) -> bool {
        self.0.as_ref().is_some_and(|parts| parts.null_partners)
    }

    /// Marks a resource that was read without its own `resourceType`, so that none is written but what was kept.
    pub(crate) fn mark_no_resource_type(&mut self) {
        self.parts().no_resource_type = true;
    }

    pub(crate) fn has_no_resource_type(&self) -> bool {
        self.0.as_ref().is_some_and(|parts| parts.no_resource_type)
    }

    /// Marks one of Metriport's objects that was read without the list that it must have, so that none is written.
    pub(crate) fn mark_no_list(&mut self) {
        self.parts().no_list = true;
    }

    pub(crate) fn has_no_list(&self) -> bool {
        self.0.as_ref().is_some_and(|parts| parts.no_list)
    }

    /// Marks an object in which a name was repeated, so that every kept member of it is written.
    pub(crate) fn mark_repeated(&mut self) {
        self.parts().repeated = true;
    }

    pub(crate) fn has_repeated(&self) -> bool {
        self.0.as_ref().is_some_and(|parts| parts.repeated)
    }

    fn parts(&mut self) -> &mut Parts {
        self.0.get_or_insert_default()
    }
}

impl Drop for Kept {
    /// It is nearly always empty, which shall cost one comparison.
    #[inline]
    fn drop(&mut self) {
        if self.0.is_some() {
            fall(self);
        }
    }
}

/// No panic leaves it: see `Prim`.
#[inline(never)]
extern "C" fn fall(kept: &mut Kept) {
    *kept.0 = None;
}

impl fmt::Debug for Kept {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_map();
        if let Some(whole) = self.whole() {
            out.entry(&"(whole)", &whole);
        }
        out.entries(self.members()).finish()
    }
}
