//! `boolean`: <https://hl7.org/fhir/R4/datatypes.html#boolean>

use std::fmt;
use std::mem::ManuallyDrop;

use crate::node::{Single, Slot, Value, View, filled};
use crate::primitive::prim;
use crate::table::{PrimitiveKind, TypeRef};
use crate::{Element, Extension, Extensions};

/// `true` or `false`.
///
/// R4: <https://hl7.org/fhir/R4/datatypes.html#boolean>
///
/// ```
/// use metriport_fhir::{Boolean, Coding};
/// let coding = Coding { user_selected: Some(true.into()), ..Default::default() };
/// assert!(coding.user_selected.unwrap() == true);
/// ```
#[derive(Clone, PartialEq, Eq, Hash, Default)]
pub struct Boolean {
    pub(crate) value: Option<bool>,
    pub(crate) extra: ManuallyDrop<Option<Box<Element>>>,
}

impl Drop for Boolean {
    #[inline]
    fn drop(&mut self) {
        if self.extra.is_some() {
            fall(self);
        }
    }
}

/// No panic leaves it: see `Prim`.
#[inline(never)]
extern "C" fn fall(boolean: &mut Boolean) {
    *boolean.extra = None;
}

static NO_EXTENSIONS: Extensions = Extensions::new();

impl Boolean {
    /// The value, or nothing where there are extensions only.
    #[must_use]
    pub fn value(&self) -> Option<bool> {
        self.value
    }

    /// Whether there is a value (not only an id or extensions).
    #[must_use]
    pub fn has_value(&self) -> bool {
        self.value.is_some()
    }

    /// The id of this element, JSON's `_name.id`.
    #[must_use]
    #[inline]
    pub fn id(&self) -> Option<&str> {
        self.extra.as_ref()?.id.as_ref()?.value()
    }

    /// The extensions of this element, JSON's `_name.extension`.
    #[must_use]
    pub fn extension(&self) -> &Extensions {
        self.extra.as_ref().map_or(&NO_EXTENSIONS, |extra| &extra.extension)
    }

    /// The id and extensions of this element to be changed, made if there were none.
    pub fn element_mut(&mut self) -> &mut Element {
        self.extra.get_or_insert_default()
    }

    /// The id and extensions of this element, if it has any.
    #[must_use]
    pub fn element(&self) -> Option<&Element> {
        self.extra.as_deref()
    }

    /// Puts in another value and keeps the id and the extensions of this element.
    pub fn set(&mut self, value: bool) {
        self.value = Some(value);
    }

    /// The same value with one extension more.
    #[must_use]
    #[inline]
    pub fn with_extension(mut self, extension: Extension) -> Self {
        self.element_mut().extension.push(extension);
        self
    }
}

impl From<bool> for Boolean {
    fn from(value: bool) -> Self {
        Boolean { value: Some(value), extra: ManuallyDrop::new(None) }
    }
}

impl PartialEq<bool> for Boolean {
    fn eq(&self, other: &bool) -> bool {
        self.value == Some(*other)
    }
}

impl fmt::Debug for Boolean {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        prim::debug(self.value.as_ref().map(|value| value as &dyn fmt::Debug), self.extra.as_deref(), f)
    }
}

impl fmt::Display for Boolean {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self.value {
            Some(true) => "true",
            Some(false) => "false",
            None => "",
        })
    }
}

impl serde::Serialize for Boolean {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.extra.is_some() {
            return Err(serde::ser::Error::custom(
                "a primitive with an id or extensions can only be written as a member of its object",
            ));
        }
        match self.value {
            Some(value) => serializer.serialize_bool(value),
            None => serializer.serialize_none(),
        }
    }
}

impl<'de> serde::Deserialize<'de> for Boolean {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        bool::deserialize(deserializer).map(Boolean::from)
    }
}

impl Value for Boolean {
    const TYPE: TypeRef = TypeRef::Primitive(PrimitiveKind::Boolean);
    fn option_slot(place: &mut Option<Self>) -> Slot<'_> {
        Slot::Bool(filled(place))
    }
    fn slot(&mut self) -> Slot<'_> {
        Slot::Bool(self)
    }
    fn view(&self) -> View<'_> {
        View::One(Single::Bool(self))
    }
}
