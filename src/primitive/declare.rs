//! `primitive!`: the declaration of a primitive type.
//!
//! ```text
//! primitive! {
//!     /// A uniform resource identifier.
//!     pub struct Uri: Uri, text;
//! }
//! ```
//!
//! The second word is the [`PrimitiveKind`](crate::table::PrimitiveKind), the third how values are made:
//!
//! * `text`: from any text with `.into()` — R4's format allows nearly every text;
//! * `format`: from a text that keeps R4's format, by `parse` or `try_into`;
//! * `number`: the same, without access as a string slice by deref.

macro_rules! primitive {
    ($(#[$meta:meta])* pub struct $name:ident: $kind:ident, $mode:ident;) => {
        $(#[$meta])*
        #[derive(Clone, PartialEq, Hash, Default)]
        pub struct $name($crate::primitive::Prim);

        impl Eq for $name {}

        impl $name {
            /// The value's text as it was written; empty where there is no value but extensions only.
            #[must_use]
            #[inline]
            pub fn as_str(&self) -> &str {
                self.0.as_str()
            }

            /// The value's text as it was written, or nothing where there are extensions only.
            #[must_use]
            #[inline]
            pub fn value(&self) -> Option<&str> {
                self.0.value()
            }

            /// Holds a text as it is, whether or not it keeps R4's format; validation reports it if it does not.
            #[must_use]
            #[inline]
            pub fn verbatim(text: &str) -> Self {
                $name($crate::primitive::Prim::new(text))
            }

            /// Checks the value against R4's format.
            ///
            /// # Errors
            ///
            /// What the format asks for, where the value breaks it. No value at all is no error.
            #[inline]
            pub fn check(&self) -> Result<(), $crate::primitive::FormatError> {
                self.0.check($crate::table::PrimitiveKind::$kind)
            }

            $crate::primitive::declare::element_methods!();
        }

        impl $crate::primitive::Primitive for $name {
            #[inline]
            fn prim(&self) -> &$crate::primitive::Prim {
                &self.0
            }
            #[inline]
            fn prim_mut(&mut self) -> &mut $crate::primitive::Prim {
                &mut self.0
            }
        }

        impl std::fmt::Debug for $name {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::fmt::Display for $name {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl PartialEq<str> for $name {
            #[inline]
            fn eq(&self, other: &str) -> bool {
                self.0.is(other)
            }
        }

        impl PartialEq<&str> for $name {
            #[inline]
            fn eq(&self, other: &&str) -> bool {
                self.0.is(other)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $crate::json::serialize_primitive(&self.0, $crate::table::PrimitiveKind::$kind, serializer)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let prim = $crate::json::deserialize_primitive($crate::table::PrimitiveKind::$kind, deserializer)?;
                Ok($name(prim))
            }
        }

        #[cfg(feature = "schemars")]
        impl schemars::JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
            fn schema_id() -> std::borrow::Cow<'static, str> {
                concat!("metriport_fhir::", stringify!($name)).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                $crate::schema::primitive($crate::table::PrimitiveKind::$kind)
            }
        }

        #[cfg(feature = "proptest")]
        $crate::strategy::arbitrary_primitive!($name $kind);

        $crate::primitive::declare::primitive_value!($name, $crate::table::TypeRef::Primitive($crate::table::PrimitiveKind::$kind));
        $crate::primitive::declare::primitive_from!($mode $name $kind);
    };
}

/// Id and extensions: the same for every primitive.
macro_rules! element_methods {
    () => {
        /// Whether there is a value (not only an id or extensions).
        #[must_use]
        #[inline]
        pub fn has_value(&self) -> bool {
            self.0.text.is_some()
        }

        /// The id of this element, JSON's `_name.id`.
        #[must_use]
        #[inline]
        pub fn id(&self) -> Option<&str> {
            self.0.id()
        }

        /// The extensions of this element, JSON's `_name.extension`.
        #[must_use]
        #[inline]
        pub fn extension(&self) -> &$crate::Extensions {
            self.0.extension()
        }

        /// The id and extensions of this element to be changed, made if there were none.
        #[inline]
        pub fn element_mut(&mut self) -> &mut $crate::Element {
            self.0.element_mut()
        }

        /// The id and extensions of this element, if it has any.
        #[must_use]
        #[inline]
        pub fn element(&self) -> Option<&$crate::Element> {
            self.0.extra.as_deref()
        }

        /// Puts in another value and keeps the id and the extensions of this element. Assignment replaces them too.
        ///
        /// ```
        /// use metriport_fhir::{Code, EventStatus, Extension, HasExtensions};
        /// let noted = Extension::new("https://example.org/note", "by hand");
        /// let mut status = Code::from(EventStatus::InProgress).with_extension(noted);
        /// status.set(EventStatus::Stopped);
        /// assert!(status == EventStatus::Stopped && status.extensions().has("https://example.org/note"));
        /// ```
        pub fn set(&mut self, value: impl Into<Self>) {
            let extra = self.0.extra.take();
            *self = value.into();
            *self.0.extra = extra;
        }

        /// The same value with one extension more.
        #[must_use]
        #[inline]
        pub fn with_extension(mut self, extension: $crate::Extension) -> Self {
            self.0.push_extension(extension);
            self
        }
    };
}

macro_rules! primitive_value {
    ($name:ty, $type:expr $(, $code:ident)?) => {
        impl $(<$code: $crate::code::CodeSet>)? $crate::node::Value for $name {
            const TYPE: $crate::table::TypeRef = $type;
            #[inline]
            fn option_slot(place: &mut Option<Self>) -> $crate::node::Slot<'_> {
                $crate::node::Slot::Prim(&mut $crate::node::filled(place).0)
            }
            fn slot(&mut self) -> $crate::node::Slot<'_> {
                $crate::node::Slot::Prim(&mut self.0)
            }
            fn view(&self) -> $crate::node::View<'_> {
                $crate::node::View::One($crate::node::Single::Prim(&self.0))
            }
            #[inline]
            fn show_required<'a>(&'a self, row: usize, visit: &mut dyn $crate::node::Visit<'a>) {
                visit.prim(row, &self.0);
            }
            #[inline]
            fn list_slot(list: &mut Vec<Self>) -> $crate::node::Slot<'_> {
                <Vec<Self> as $crate::once::Once<Self>>::prims(list)
            }
            #[inline]
            fn show_list<'a>(list: &'a Vec<Self>, row: usize, visit: &mut dyn $crate::node::Visit<'a>) {
                <Vec<Self> as $crate::once::Once<Self>>::show_prims(list, row, visit);
            }
        }
    };
}

macro_rules! primitive_from {
    (text $name:ident $kind:ident) => {
        $crate::primitive::declare::primitive_from!(@deref $name);

        impl From<&str> for $name {
            #[inline]
            fn from(text: &str) -> Self {
                $name::verbatim(text)
            }
        }

        impl From<String> for $name {
            #[inline]
            fn from(text: String) -> Self {
                $name($crate::primitive::Prim::from_string(text))
            }
        }

        impl From<&String> for $name {
            #[inline]
            fn from(text: &String) -> Self {
                $name::verbatim(text)
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::primitive::FormatError;
            #[inline]
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                $crate::primitive::Prim::parse($crate::table::PrimitiveKind::$kind, text).map($name)
            }
        }
    };
    (format $name:ident $kind:ident) => {
        $crate::primitive::declare::primitive_from!(@deref $name);
        $crate::primitive::declare::primitive_from!(number $name $kind);
    };
    (number $name:ident $kind:ident) => {
        impl std::str::FromStr for $name {
            type Err = $crate::primitive::FormatError;
            #[inline]
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                $crate::primitive::Prim::parse($crate::table::PrimitiveKind::$kind, text).map($name)
            }
        }

        impl TryFrom<&str> for $name {
            type Error = $crate::primitive::FormatError;
            #[inline]
            fn try_from(text: &str) -> Result<Self, Self::Error> {
                text.parse()
            }
        }

        impl TryFrom<String> for $name {
            type Error = $crate::primitive::FormatError;
            #[inline]
            fn try_from(text: String) -> Result<Self, Self::Error> {
                text.parse()
            }
        }
    };
    (@deref $name:ident) => {
        impl std::ops::Deref for $name {
            type Target = str;
            #[inline]
            fn deref(&self) -> &str {
                self.as_str()
            }
        }

        impl AsRef<str> for $name {
            #[inline]
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }
    };
}

pub(crate) use {element_methods, primitive, primitive_from, primitive_value};
