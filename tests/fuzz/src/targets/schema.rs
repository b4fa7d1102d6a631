//! The JSON Schemas and the validator agree, as `tests/schemas` states it: what is valid the schema accepts, and what
//! the table of rules gives to the schema it rejects.

use std::cell::RefCell;
use std::collections::HashSet;

use fuzz::exact::{Json, try_parse};
use metriport_fhir_fuzz as fuzz;
use schema_checks::law::{Breach, Laws};

thread_local! {
    static LAWS: RefCell<Laws> = RefCell::default();
}

pub fn run(bytes: &[u8]) {
    let Some((type_name, text)) = fuzz::typed(bytes) else { return };
    // A `Value` that a schema is held against is as deep as serde_json goes by itself.
    if type_name.contains('.') || serde_json::from_str::<serde_json::Map<String, serde_json::Value>>(text).is_err() {
        return;
    }
    // Of a repeated name a `Value` holds the last, so that no schema sees the other.
    if try_parse(text).is_ok_and(|json| has_repeated(&json)) {
        return;
    }
    LAWS.with_borrow_mut(|laws| {
        if let Err(Breach(breach)) = laws.hold(type_name, text) {
            panic!("{type_name}: {breach}");
        }
    });
}

fn has_repeated(json: &Json) -> bool {
    match json {
        Json::Object(members) => {
            let mut names = HashSet::new();
            members.iter().any(|(name, value)| !names.insert(name.as_str()) || has_repeated(value))
        }
        Json::Array(items) => items.iter().any(has_repeated),
        _ => false,
    }
}
