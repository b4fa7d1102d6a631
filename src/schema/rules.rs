//! Which rule a schema holds, and which only the validator does.

/// Who holds a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Held {
    /// The schema rejects whatever breaks it.
    Schema,
    /// The schema rejects what breaks it but for the cases that the note names.
    Partly,
    /// Only the validator.
    Validator,
    /// Nobody: it is a warning or information, which makes nothing invalid.
    Nobody,
}

impl Held {
    /// One word for it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Held::Schema => "schema",
            Held::Partly => "partly",
            Held::Validator => "validator",
            Held::Nobody => "nobody",
        }
    }
}

/// A rule of R4 or one of this crate's names for what R4 says without a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Rule {
    /// The key of R4's constraint, or this crate's name.
    pub rule: &'static str,
    /// Who holds it.
    pub held: Held,
    /// The keywords that hold it; empty where none do.
    pub by: &'static str,
    /// What the schema does not see, and why.
    pub note: &'static str,
}

/// Every rule, by its name, with who holds it.
///
/// ```
/// use metriport_fhir::schema::{Held, rules};
/// let rule = rules().iter().find(|rule| rule.rule == "per-1").unwrap();
/// assert_eq!(rule.held, Held::Validator);
/// ```
#[must_use]
pub fn rules() -> &'static [Rule] {
    RULES
}

const fn schema(rule: &'static str, by: &'static str) -> Rule {
    Rule { rule, held: Held::Schema, by, note: "" }
}

const fn partly(rule: &'static str, by: &'static str, note: &'static str) -> Rule {
    Rule { rule, held: Held::Partly, by, note }
}

const fn validator(rule: &'static str, note: &'static str) -> Rule {
    Rule { rule, held: Held::Validator, by: "", note }
}

const fn nobody(rule: &'static str, note: &'static str) -> Rule {
    Rule { rule, held: Held::Nobody, by: "", note }
}

const NEEDS: &str = "dependentSchemas, required";
const EXCLUDES: &str = "dependentSchemas, false properties";
const COMPARES: &str = "JSON Schema compares no two values with each other.";

#[rustfmt::skip]
const RULES: &[Rule] = &[
    schema("age-1", "dependentSchemas, required, const, exclusiveMinimum"),
    schema("att-1", NEEDS),
    schema("bdl-1", "dependentSchemas, required, enum"),
    schema("bdl-10", "dependentSchemas, anyOf, required"),
    partly("bdl-11", "dependentSchemas, anyOf, contains", "That the Composition is the first of the entries: ajv's strict mode refuses tuples that stay open."),
    partly("bdl-12", "dependentSchemas, anyOf, contains", "That the MessageHeader is the first of the entries: ajv's strict mode refuses tuples that stay open."),
    schema("bdl-2", "dependentSchemas, anyOf, false properties"),
    schema("bdl-3", "dependentSchemas, anyOf, required, false properties"),
    schema("bdl-4", "dependentSchemas, anyOf, required, false properties"),
    schema("bdl-5", "dependentSchemas, anyOf, required"),
    validator("bdl-7", COMPARES),
    schema("bdl-8", "dependentSchemas, not, pattern"),
    schema("bdl-9", "dependentSchemas, anyOf, required"),
    partly("binding-max", "pattern", "Languages: that no extension of a language tag comes twice. Units of Age, Distance and Duration: whether a UCUM expression measures time or length."),
    schema("binding-required", "enum; for media types pattern"),
    schema("cardinality", "required, dependentSchemas, minItems, type"),
    schema("choice", "dependentSchemas, false properties or propertyNames"),
    partly("cnt-3", "dependentSchemas, required, const, type", "A whole number that is written with a decimal point, as 5.0: JSON parsers do not tell."),
    nobody("code-without-value", "A warning."),
    validator("contained-id", COMPARES),
    schema("cpt-2", NEEDS),
    schema("dis-1", "dependentSchemas, required, const"),
    schema("dom-2", "dependentSchemas, false properties"),
    validator("dom-3", COMPARES),
    schema("dom-4", "dependentSchemas, false properties"),
    schema("dom-5", "dependentSchemas, false properties"),
    nobody("dom-6", "Best practice: a warning."),
    schema("drq-1", "dependentSchemas, anyOf, false properties"),
    schema("drq-2", "dependentSchemas, anyOf, false properties"),
    schema("drt-1", "dependentSchemas, required, const"),
    schema("eld-1", "dependentSchemas, anyOf, required"),
    nobody("eld-11", "R4's expression cannot be false: it takes any type for a coded one."),
    schema("eld-12", "dependentSchemas, pattern"),
    validator("eld-13", COMPARES),
    validator("eld-14", COMPARES),
    schema("eld-15", EXCLUDES),
    schema("eld-16", "dependentSchemas, pattern"),
    schema("eld-17", "dependentSchemas, enum"),
    schema("eld-18", "dependentSchemas, anyOf, required"),
    schema("eld-19", "dependentSchemas, pattern"),
    validator("eld-2", COMPARES),
    nobody("eld-20", "A warning."),
    nobody("eld-21", "A warning."),
    schema("eld-22", NEEDS),
    schema("eld-3", "dependentSchemas, pattern"),
    schema("eld-4", "dependentSchemas, enum"),
    schema("eld-5", "dependentSchemas, propertyNames"),
    schema("eld-6", "dependentSchemas, anyOf, maxItems"),
    schema("eld-7", "dependentSchemas, anyOf, maxItems"),
    schema("eld-8", "dependentSchemas, anyOf, propertyNames"),
    partly("ele-1", "minProperties, dependentSchemas, minItems", "In a list of primitives with ids and extensions: that no place is empty in both lists. An Element that stands alone and not as the _name of a value: that it has more than an id. In a resource of a type that is not modelled: empty objects among its own members."),
    partly("element-id", "pattern", "That no two elements of a resource have the same id."),
    schema("exp-1", "dependentSchemas, anyOf, required"),
    schema("ext-1", "minProperties, dependentSchemas, propertyNames"),
    partly("flat-limits", "dependentSchemas, maxLength, minItems, maxItems, pattern", "JSON Schema counts characters, Metriport UTF-16 units."),
    schema("flat-network", "dependentSchemas, anyOf, required"),
    partly("json-format", "type, minLength, minItems", "What is gone before a schema sees a value: syntax, encoding, repeated members. Nulls and empty values among the own members of a resource of a type that is not modelled."),
    schema("message-status", "dependentSchemas, anyOf, required"),
    schema("message-status-final", "dependentSchemas, anyOf, not"),
    schema("message-status-ids", "dependentSchemas, anyOf, pattern"),
    schema("mqty-1", "dependentSchemas, required, const"),
    nobody("not-modelled", "Information."),
    validator("per-1", COMPARES),
    validator("primitive-extension", "JSON Schema compares the lengths of no two lists."),
    partly("primitive-format", "type, pattern, minimum, maximum, minLength", "A whole number that is written as 1.0 or 1e0, or as -0: JSON parsers do not tell."),
    schema("qty-3", NEEDS),
    schema("rat-1", NEEDS),
    partly("reason-length", "maxLength", "JSON Schema counts characters, Metriport UTF-16 units."),
    validator("ref-1", COMPARES),
    partly("reference-target", "dependentSchemas, not, pattern, enum", "The type of a contained resource that a local reference names."),
    partly("reference-type", "not, pattern", "That the type agrees with the reference: it would take a rule for each of R4's resource types."),
    schema("resource-type", "const, enum, required"),
    validator("rng-2", COMPARES),
    schema("sqty-1", "additionalProperties"),
    schema("string-size", "maxLength"),
    schema("tim-1", NEEDS),
    schema("tim-10", EXCLUDES),
    schema("tim-2", NEEDS),
    schema("tim-4", "dependentSchemas, minimum"),
    schema("tim-5", "dependentSchemas, minimum"),
    schema("tim-6", NEEDS),
    schema("tim-7", NEEDS),
    schema("tim-8", NEEDS),
    schema("tim-9", "dependentSchemas, required, not, enum"),
    validator("too-deep", "A limit of the validator's reading: JSON Schema counts no levels."),
    schema("trd-1", EXCLUDES),
    schema("trd-2", NEEDS),
    schema("trd-3", "dependentSchemas, anyOf, required"),
    validator("txt-1", "The text of a narrative is XHTML, which a schema of JSON does not look into."),
    validator("txt-2", "The text of a narrative is XHTML, which a schema of JSON does not look into."),
    partly("type", "type, const", "An array in an array among the own members of a resource of a type that is not modelled."),
    nobody("unknown-member", "Information about Metriport's own objects, which are open."),
    schema("unknown-property", "additionalProperties"),
    validator("xhtml", "The text of a narrative is XHTML, which a schema of JSON does not look into."),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::schema::document::tables;

    #[test]
    fn every_constraint_is_in_the_table() {
        let names: BTreeSet<_> = RULES.iter().map(|rule| rule.rule).collect();
        assert_eq!(names.len(), RULES.len(), "a rule stands twice");
        for def in tables().values() {
            for constraint in def.constraints {
                assert!(names.contains(constraint.key), "{} of {}", constraint.key, def.name);
            }
        }
        for rule in RULES {
            let is_noted = matches!(rule.held, Held::Schema) || !rule.note.is_empty();
            assert!(is_noted, "{} needs a note", rule.rule);
            assert_eq!(rule.by.is_empty(), matches!(rule.held, Held::Validator | Held::Nobody), "{}", rule.rule);
        }
    }
}
