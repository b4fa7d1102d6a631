//! Tolerant reading of any type: every JSON object is read and written back equal, and `check` finds what strict
//! reading refuses.

use fuzz::exact::{Json, difference, try_parse};
use metriport_fhir::{AnyValue, Issue};
use metriport_fhir_fuzz as fuzz;

pub fn run(bytes: &[u8]) {
    let Some((type_name, text)) = fuzz::typed(bytes) else {
        let _ = metriport_fhir::check_slice(bytes);
        return;
    };
    let json = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let is_object = matches!(try_parse(json), Ok(Json::Object(_)));
    let checked = AnyValue::check(type_name, text).expect("a type");
    let strict = AnyValue::read(type_name, text);
    match AnyValue::read_tolerant(type_name, text) {
        Ok(read) => {
            assert!(is_object, "read what is no JSON object");
            let written = read.value.to_string().expect("what was read is written");
            assert_eq!(difference(&written, json), None, "{written}");
            let again = AnyValue::read_tolerant(type_name, &written).expect("what was written is read");
            assert_eq!(again.value.to_string().expect("written again"), written);
            match strict {
                Ok(value) => {
                    // Of Metriport's envelopes, unknown members are told as information.
                    assert!(read.outcome.is_valid(), "{:?}", read.outcome);
                    assert_eq!(value.to_string().expect("written"), written);
                }
                Err(error) => {
                    assert!(!checked.outcome.is_valid() || error.rule() == "json-format", "{error}, but nothing found");
                    // These a tolerant reading leaves to validation, as it does the inside of a resource held as text.
                    let is_left = matches!(error.rule(), "cardinality" | "ele-1");
                    let is_it = |issue: &Issue| issue.rule == error.rule() && issue.expression == error.expression();
                    let may_be_text = ["contained[", ".resource"].iter().any(|step| error.expression().contains(step));
                    let is_inside = (may_be_text || type_name == "Resource") && checked.outcome.errors().any(is_it);
                    assert!(!read.issues().is_empty() || is_left || is_inside, "{error}, but nothing noted");
                }
            }
            for issue in checked.outcome.issues() {
                let position = issue.position.expect("an issue of a text has a place");
                assert!(position.offset <= text.len() && text.is_char_boundary(position.offset), "{issue}");
            }
        }
        Err(error) => {
            assert!(!is_object, "{error}");
            assert!(strict.is_err() && !checked.outcome.is_valid());
        }
    }
    let _ = AnyValue::read_document(text).map(|value| value.to_string());
    let _ = AnyValue::check_document(text);
}
