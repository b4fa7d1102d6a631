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
        "ext-1" Error "extension.exists() != value.exists()" => |e| e.extension.is_empty() == exists(&e.value),
    }
}
