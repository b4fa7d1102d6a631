//! Strict reading of any type: what is read is written back equal, is the same value again, and serde reads the same.

use fuzz::exact::difference;
use metriport_fhir::{AnyValue, Bundle, Communication, FhirType, Resource, from_slice, from_str, to_string};
use metriport_fhir_fuzz as fuzz;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

pub fn run(bytes: &[u8]) {
    let Some((type_name, text)) = fuzz::typed(bytes) else {
        let _ = from_slice::<Communication>(bytes).map_err(|error| error.to_string());
        return;
    };
    by_serde::<Communication>(text);
    by_serde::<Bundle>(text);
    match (serde_json::from_str::<Resource>(text), AnyValue::read("Resource", text)) {
        (Ok(theirs), Ok(ours)) => assert_eq!(Some(&theirs), ours.as_resource()),
        (Err(_), Err(_)) => {}
        (theirs, ours) => assert!(text.contains("\\u") && theirs.is_err(), "{theirs:?} but {ours:?}"),
    }
    let Ok(value) = AnyValue::read(type_name, text) else { return };
    let written = value.to_string().expect("what was read strictly is written");
    assert_eq!(difference(&written, text), None, "{written}");
    let again = AnyValue::read(type_name, &written).expect("what was written is read");
    assert_eq!(again.to_string().expect("written again"), written);
    let pretty = value.to_string_pretty().expect("written with lines");
    assert_eq!(difference(&pretty, &written), None, "{pretty}");
    let _ = format!("{value:?} {}", value.validate());
}

/// Our own functions and serde_json's read the same. White space before the value is serde_json's alone: the value that it
/// hands over begins behind it, and so do the positions in an error.
fn by_serde<T: FhirType + Clone + PartialEq + std::fmt::Debug + Serialize + DeserializeOwned>(text: &str) {
    let text = text.trim_start_matches([' ', '\t', '\n', '\r']);
    match (from_str::<T>(text), serde_json::from_str::<T>(text)) {
        (Ok(ours), Ok(theirs)) => {
            assert_eq!(ours, theirs);
            assert_eq!(ours.clone(), ours);
            assert_eq!(to_string(&ours).expect("written"), serde_json::to_string(&theirs).expect("written"));
        }
        (Err(ours), Err(theirs)) => {
            // What is no JSON serde_json may refuse in its own words, and half a surrogate pair it does refuse.
            let is_json = serde_json::from_str::<&RawValue>(text).is_ok();
            assert!(theirs.to_string() == ours.to_string() || !is_json || text.contains("\\u"), "{theirs} but {ours}");
        }
        (ours, theirs) => panic!("{ours:?} but {theirs:?}"),
    }
}
