//! `Extension`: <https://hl7.org/fhir/R4/extensibility.html#Extension>

use crate::prelude::*;

datatype! {
    /// Optional Extension Element - found in all resources.
    ///
    /// R4: <https://hl7.org/fhir/R4/extensibility.html#Extension>
    pub struct Extension: Element "Extension" {
        /// identifies the meaning of the extension
        url "url": 1..1 Uri [bare()],
        /// Value of extension
        value "value": 0..1 OpenValue [],
    }
    rules {
        /// Must have either extensions or value[x], not both
        "ext-1" Error "extension.exists() != value.exists()" => engine,
    }
}

impl Extension {
    /// Judges ext-1. What is there in the wrong shape is there: that is reported as it is.
    pub(crate) fn has_either(&self, has_value: bool) -> bool {
        let is_kept = |element: &str| {
            let is_of = |name| Self::DEF.element(element).is_some_and(|element| element.has_member(name));
            !self.kept.is_empty() && self.kept.members().any(|(name, _)| is_of(name))
        };
        let has_extension = !self.extension.is_empty() || is_kept("extension");
        has_extension != (has_value || is_kept("value"))
    }

    /// An extension with a value of any type that R4 allows there. A Rust text becomes a `valueString`.
    ///
    /// ```
    /// use metriport_fhir::{Coding, Extension};
    /// let note = Extension::new("https://example.org/note", "seen");
    /// assert_eq!(
    ///     serde_json::to_string(&note).unwrap(),
    ///     r#"{"url":"https://example.org/note","valueString":"seen"}"#,
    /// );
    /// let coded = Extension::new("https://example.org/kind", Coding::new("http://loinc.org", "34133-9"));
    /// assert!(coded.value_as::<Coding>().is_some());
    /// ```
    #[must_use]
    pub fn new(url: impl Into<Uri>, value: impl Into<OpenValue>) -> Self {
        Extension { url: url.into(), value: Some(value.into()), ..Default::default() }
    }

    /// An extension that has extensions in place of a value.
    ///
    /// ```
    /// use metriport_fhir::{Extension, Uri};
    /// let mapping = Extension::complex(
    ///     "https://public.metriport.com/fhir/StructureDefinition/code-mapping",
    ///     [Extension::new("sourceSystem", Uri::from("http://hl7.org/fhir/sid/icd-10-cm"))],
    /// );
    /// assert_eq!(mapping.extension[0].url, "sourceSystem");
    /// ```
    #[must_use]
    pub fn complex(url: impl Into<Uri>, extensions: impl IntoIterator<Item = Extension>) -> Self {
        Extension { url: url.into(), extension: extensions.into_iter().collect(), ..Default::default() }
    }

    /// The value, if it is of that type.
    ///
    /// ```
    /// use metriport_fhir::{Coding, Extension, FhirString};
    /// let note = Extension::new("https://example.org/note", "seen");
    /// assert_eq!(note.value_as::<FhirString>().unwrap(), "seen");
    /// assert_eq!(note.value_as::<Coding>(), None);
    /// ```
    #[must_use]
    pub fn value_as<T: OneOf<OpenValue>>(&self) -> Option<&T> {
        self.value.as_ref()?.get()
    }

    /// The value to be changed, if it is of that type.
    ///
    /// ```
    /// use metriport_fhir::{Extension, Integer, OpenValue};
    /// let mut count = Extension::new("https://example.org/count", Integer::from(1));
    /// count.value_as_mut::<Integer>().unwrap().set(2);
    /// assert_eq!(count.value_as::<Integer>().unwrap().as_str(), "2");
    ///
    /// // It is short for what every choice has: `get` and `get_mut`.
    /// assert!(count.value.as_mut().and_then(OpenValue::get_mut::<Integer>).is_some());
    /// ```
    pub fn value_as_mut<T: OneOf<OpenValue>>(&mut self) -> Option<&mut T> {
        self.value.as_mut()?.get_mut()
    }
}
