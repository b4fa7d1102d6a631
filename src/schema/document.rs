//! Whole documents: a schema with everything that it needs, and the files of `schemas/`.

use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Value, json};

use super::data_source::DataSourceExtension;
use super::print::{self, Tables};
use super::{Draft, dialect, openapi, rules_table, typescript};
use crate::any;
use crate::table::{TypeDef, TypeRef};

const COMMENT: &str = "Made by metriport-fhir from the tables of FHIR R4 (4.0.1). Do not edit.";

/// The types whose schemas are files of their own in `schemas/`, by their file names.
///
/// ```
/// use metriport_fhir::schema::{Draft, SHIPPED, text_for};
/// assert!(SHIPPED.iter().all(|name| text_for(name, Draft::default(), true).is_some()));
/// ```
pub const SHIPPED: &[&str] = &[
    "address",
    "annotation",
    "attachment",
    "bundle",
    "codeable-concept",
    "coding",
    "communication",
    "contact-point",
    "data-source",
    "extension",
    "flat-message",
    "human-name",
    "identifier",
    "message-list",
    "message-status",
    "message-webhook",
    "operation-outcome",
    "period",
    "quantity",
    "reference",
];

/// A type that a schema can be asked for.
struct Root {
    /// R4's name.
    name: &'static str,
    rust_name: &'static str,
    subschema: fn(&mut SchemaGenerator) -> Schema,
}

impl Root {
    const fn of(def: &TypeDef) -> Self {
        Root { name: def.name, rust_name: def.rust_name, subschema: def.subschema }
    }

    fn file_name(&self) -> String {
        kebab(if self.rust_name == "DataSourceExtension" { "DataSource" } else { self.rust_name })
    }
}

/// All tables, by the names of their schemas.
pub(super) fn tables() -> Tables {
    fn add(def: &'static TypeDef, tables: &mut Tables) {
        if tables.insert(def.rust_name, def).is_some() {
            return;
        }
        for element in def.elements {
            match element.ty {
                TypeRef::Complex(def) => add(def(), tables),
                TypeRef::Choice(variants) => {
                    variants.iter().filter_map(|variant| variant.ty.def()).for_each(|def| add(def, tables));
                }
                _ => {}
            }
        }
    }
    let mut tables = Tables::new();
    for def in any::tables() {
        add(def, &mut tables);
    }
    tables.insert("Resource", crate::validate::AnyDomainResource::DEF);
    tables
}

fn roots() -> Vec<Root> {
    let mut roots: Vec<Root> =
        tables().into_iter().filter(|(name, _)| *name != "Resource").map(|(_, def)| Root::of(def)).collect();
    roots.push(Root { name: "Resource", rust_name: "Resource", subschema: |g| g.subschema_for::<crate::Resource>() });
    roots.push(Root {
        name: "DataSourceExtension",
        rust_name: "DataSourceExtension",
        subschema: |generator| generator.subschema_for::<DataSourceExtension>(),
    });
    roots.extend(crate::VALUE_SETS.iter().map(|set| Root {
        name: set.rust_name,
        rust_name: set.rust_name,
        subschema: set.subschema,
    }));
    roots
}

/// The names under which [`text_for`] knows the types: R4's, and for types inside of others R4's path.
#[must_use]
pub fn names() -> Vec<&'static str> {
    roots().iter().map(|root| root.name).collect()
}

/// The schema of a type as the text of a document that needs no other.
///
/// The name is R4's (`CodeableConcept`, `Communication.payload`), the Rust one (`CommunicationPayload`) or that of the
/// file (`codeable-concept`). A structural schema has only the types of the properties, for generators that refuse rules
/// across properties; it accepts more. `None` for no type of this crate.
///
/// ```
/// use metriport_fhir::schema::{Draft, text_for};
/// let text = text_for("Period", Draft::Draft07, false).unwrap();
/// assert!(text.contains("urn:metriport-fhir:schema:r4:v1:draft-07:period"));
/// ```
#[must_use]
pub fn text_for(name: &str, draft: Draft, structural: bool) -> Option<String> {
    Some(text(&root(name)?, draft, structural))
}

fn root(name: &str) -> Option<Root> {
    roots().into_iter().find(|root| [root.name, root.rust_name, &root.file_name()].contains(&name))
}

/// The schema of a type, in draft 2020-12, with everything that it needs.
///
/// To embed the types of this crate into schemas of your own, derive or implement [`JsonSchema`] for yours: fields of
/// this crate's types are known.
///
/// ```
/// use metriport_fhir::{Communication, schema::schema_for};
/// let schema = schema_for::<Communication>();
/// assert_eq!(schema.get("$ref").unwrap(), "#/$defs/Communication");
/// ```
#[must_use]
pub fn schema_for<T: JsonSchema + ?Sized>() -> Schema {
    let name = kebab(&T::schema_name());
    super::object::schema(value(&name, |generator| generator.subschema_for::<T>(), Draft::Draft202012, false))
}

fn text(root: &Root, draft: Draft, structural: bool) -> String {
    print::document(&value(&root.file_name(), root.subschema, draft, structural), &tables())
}

fn value(
    file_name: &str,
    subschema: impl FnOnce(&mut SchemaGenerator) -> Schema,
    draft: Draft,
    structural: bool,
) -> Value {
    let mut generator = draft.settings().into_generator();
    let root = subschema(&mut generator).to_value();
    let definitions = generator.take_definitions(true);
    let mut document = match (draft, root.get("$ref")) {
        // Draft-07 ignores what stands beside a reference.
        (Draft::Draft07, Some(_)) => json!({"allOf": [root]}),
        _ => root,
    };
    let kind = match (draft, structural) {
        (Draft::Draft202012, false) => "",
        (Draft::Draft202012, true) => "structural:",
        (Draft::Draft07, false) => "draft-07:",
        (Draft::Draft07, true) => "draft-07:structural:",
    };
    document["$schema"] = draft.meta_schema().into();
    document["$id"] = format!("urn:metriport-fhir:schema:r4:v1:{kind}{file_name}").into();
    document["$comment"] = COMMENT.into();
    if !definitions.is_empty() {
        document[draft.definitions()] = definitions.into();
    }
    if structural {
        dialect::make_structural(&mut document);
        document["$comment"] = format!(
            "{COMMENT} Structural copy: the types of the properties, without the rules across properties. It accepts \
             more than the schema without this note."
        )
        .into();
    }
    document
}

/// Every file of `schemas/` that is made: its path below that folder, and its text.
///
/// ```no_run
/// for (path, text) in metriport_fhir::schema::files() {
///     std::fs::write(std::path::Path::new("schemas").join(path), text)?;
/// }
/// # Ok::<(), std::io::Error>(())
/// ```
#[must_use]
pub fn files() -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    for name in SHIPPED {
        for (folder, draft, structural) in [
            ("", Draft::Draft202012, false),
            ("draft-07/", Draft::Draft07, false),
            ("structural/", Draft::Draft202012, true),
        ] {
            let text = text_for(name, draft, structural);
            files.extend(text.map(|text| (format!("{folder}{name}.schema.json"), text)));
        }
    }
    let shipped = || roots().into_iter().filter(|root| SHIPPED.contains(&root.file_name().as_str()));
    let mut generator = Draft::Draft202012.settings().into_generator();
    for root in shipped() {
        (root.subschema)(&mut generator);
    }
    let definitions = generator.take_definitions(true);
    files.extend(openapi::files(&definitions, &tables()));
    files.insert("typescript/fhir-r4.d.ts".to_owned(), typescript::declarations(&definitions, &tables()));
    files.extend(rules_table::files());
    files
}

/// `CodeableConcept` as `codeable-concept`.
pub(super) fn kebab(name: &str) -> String {
    let mut out = String::with_capacity(name.len() + 4);
    for (at, char) in name.chars().enumerate() {
        if char.is_ascii_uppercase() && at > 0 {
            out.push('-');
        }
        out.push(char.to_ascii_lowercase());
    }
    out
}
