//! The shipped JSON Schemas as texts: the files of the folder `schemas/`, for programs that hand them out.
//!
//! They are part of a program only where it names them.
//!
//! ```
//! let schema: serde_json::Value = serde_json::from_str(metriport_fhir::schemas::COMMUNICATION)?;
//! assert_eq!(schema["$id"], "urn:metriport-fhir:schema:r4:v1:communication");
//! # Ok::<(), serde_json::Error>(())
//! ```

macro_rules! shipped {
    ($($name:ident $file:literal,)*) => {
        $(
            #[doc = concat!("`schemas/", $file, ".schema.json`, draft 2020-12.")]
            pub const $name: &str = include_str!(concat!("../schemas/", $file, ".schema.json"));
        )*

        /// The same in draft-07.
        pub mod draft_07 {
            $(
                #[doc = concat!("`schemas/draft-07/", $file, ".schema.json`.")]
                pub const $name: &str = include_str!(concat!("../schemas/draft-07/", $file, ".schema.json"));
            )*
        }

        /// The same without rules across properties, for generators that refuse them.
        pub mod structural {
            $(
                #[doc = concat!("`schemas/structural/", $file, ".schema.json`, draft 2020-12.")]
                pub const $name: &str = include_str!(concat!("../schemas/structural/", $file, ".schema.json"));
            )*
        }

        /// Every schema in draft 2020-12, by the name of its file without ending.
        pub const ALL: &[(&str, &str)] = &[$(($file, $name)),*];
    };
}

shipped! {
    ADDRESS "address",
    ANNOTATION "annotation",
    ATTACHMENT "attachment",
    BUNDLE "bundle",
    CODEABLE_CONCEPT "codeable-concept",
    CODING "coding",
    COMMUNICATION "communication",
    CONTACT_POINT "contact-point",
    DATA_SOURCE "data-source",
    EXTENSION "extension",
    FLAT_MESSAGE "flat-message",
    HUMAN_NAME "human-name",
    IDENTIFIER "identifier",
    MESSAGE_LIST "message-list",
    MESSAGE_STATUS "message-status",
    MESSAGE_WEBHOOK "message-webhook",
    OPERATION_OUTCOME "operation-outcome",
    PERIOD "period",
    QUANTITY "quantity",
    REFERENCE "reference",
}

/// `schemas/openapi/components.json`: the types as the components of an OpenAPI 3.1 document.
pub const OPENAPI: &str = include_str!("../schemas/openapi/components.json");

/// `schemas/typescript/fhir-r4.d.ts`: the types as TypeScript declarations.
pub const TYPESCRIPT: &str = include_str!("../schemas/typescript/fhir-r4.d.ts");

/// `schemas/rules.json`: for each rule, whether the schemas hold it or only the validator.
pub const RULES: &str = include_str!("../schemas/rules.json");
