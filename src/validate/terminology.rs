//! Bindings to codes that a standard defines rather than R4: languages, media types, currencies, units.

use super::walk::Walk;
use crate::code::IssueSeverity;
use crate::lexical::currency::is_currency;
use crate::lexical::language::is_language_tag;
use crate::lexical::media_type::is_media_type;
use crate::lexical::text::split_once;
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
    let (url, _version) = split_once(value_set, '|').unwrap_or((value_set, ""));
    let (is_known, expected) = match url {
        "http://hl7.org/fhir/ValueSet/mimetypes" | "http://www.rfc-editor.org/bcp/bcp13.txt" => {
            (is_media_type(value), "expected a media type (BCP 13), such as text/plain")
        }
        "http://hl7.org/fhir/ValueSet/all-languages" => {
            (is_language_tag(value), "expected a language tag (BCP 47), such as en-US")
        }
        "http://hl7.org/fhir/ValueSet/currencies" => {
            (is_currency(value), "expected a currency code (ISO 4217), such as EUR")
        }
        _ => return,
    };
    if !is_known {
        walk.value_issue(IssueSeverity::Error, rule, path, value, expected);
    }
}

/// Judges the code of a quantity whose type is limited to units of time or of length.
pub(super) fn unit(walk: &mut Walk<'_>, node: &dyn Node, binding: &Binding, path: &Path<'_>) {
    let (wanted, unit) = match binding.max_value_set {
        Some("http://hl7.org/fhir/ValueSet/all-time-units") => (Ucum::Time, "time"),
        Some("http://hl7.org/fhir/ValueSet/all-distance-units") => (Ucum::Length, "length"),
        _ => return,
    };
    // Another system breaks the type's own rule; a code without system breaks qty-3.
    let (Some("http://unitsofmeasure.org"), Some(code)) = (text(node, "system"), text(node, "code")) else { return };
    let (severity, reason) = match ucum::classify(code) {
        found if found == wanted => return,
        Ucum::Other => (IssueSeverity::Warning, "; what this expression measures was not worked out"),
        Ucum::Invalid => (IssueSeverity::Error, "; the code is no UCUM expression"),
        _ => (IssueSeverity::Error, ""),
    };
    walk.value_issue(severity, "binding-max", path, code, format!("expected a UCUM unit of {unit}{reason}"));
}

/// The value of the primitive of that name.
fn text<'n>(node: &'n dyn Node, name: &str) -> Option<&'n str> {
    match node.view(node.def().row(name)?)? {
        View::One(Single::Prim(prim)) => prim.value(),
        _ => None,
    }
}
