//! Bindings to codes that a standard defines rather than R4: languages, media types, currencies, units.

use super::walk::Walk;
use crate::code::IssueSeverity;
use crate::lexical::currency::is_currency;
use crate::lexical::language::is_language_tag;
use crate::lexical::media_type::is_media_type;
use crate::lexical::ucum::{self, Ucum};
use crate::node::{Node, Single, View};
use crate::path::Path;
use crate::table::{Binding, BindingStrength};

/// Judges a code against a binding that is required, or limited by a `maxValueSet`.
pub(super) fn code(walk: &mut Walk<'_>, binding: &Binding, value: &str, path: &Path<'_>) {
    let (rule, value_set) = match (binding.strength, binding.max_value_set) {
        (BindingStrength::Required, _) => ("binding-required", binding.value_set),
        (_, Some(limit)) => ("binding-max", limit),
        _ => return,
    };
    let expected = match value_set.split('|').next().unwrap_or_default() {
        "http://hl7.org/fhir/ValueSet/mimetypes" | "http://www.rfc-editor.org/bcp/bcp13.txt" => {
            if is_media_type(value) { return } else { "expected a media type (BCP 13), such as text/plain" }
        }
        "http://hl7.org/fhir/ValueSet/all-languages" => {
            if is_language_tag(value) {
                return;
            } else {
                "expected a language tag (BCP 47), such as en-US"
            }
        }
        "http://hl7.org/fhir/ValueSet/currencies" => {
            if is_currency(value) {
                return;
            } else {
                "expected a currency code (ISO 4217), such as EUR"
            }
        }
        _ => return,
    };
    walk.value_issue(IssueSeverity::Error, rule, path, value, expected);
}

/// Judges the code of a quantity whose type is limited to units of time or of length.
pub(super) fn unit(walk: &mut Walk<'_>, node: &dyn Node, binding: &Binding, path: &Path<'_>) {
    let text = |name: &str| {
        let row = node.def().elements.iter().position(|element| element.name == name)?;
        match node.view(row)? {
            View::One(Single::Prim(prim)) => prim.value(),
            _ => None,
        }
    };
    let (wanted, unit) = match binding.max_value_set {
        Some("http://hl7.org/fhir/ValueSet/all-time-units") => (Ucum::Time, "time"),
        Some("http://hl7.org/fhir/ValueSet/all-distance-units") => (Ucum::Length, "length"),
        _ => return,
    };
    // Another system breaks the type's own rule; a code without system breaks qty-3.
    let (Some("http://unitsofmeasure.org"), Some(code)) = (text("system"), text("code")) else { return };
    match ucum::classify(code) {
        found if found == wanted => {}
        Ucum::Other => {
            let message = format!("expected a UCUM unit of {unit}; what this expression measures was not worked out");
            walk.value_issue(IssueSeverity::Warning, "binding-max", path, code, message);
        }
        Ucum::Invalid => {
            let message = format!("expected a UCUM unit of {unit}; the code is no UCUM expression");
            walk.value_issue(IssueSeverity::Error, "binding-max", path, code, message);
        }
        _ => {
            let message = format!("expected a UCUM unit of {unit}");
            walk.value_issue(IssueSeverity::Error, "binding-max", path, code, message);
        }
    }
}
