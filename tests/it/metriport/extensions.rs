//! Extensions on everything that carries them, and Metriport's other extensions.

use metriport_fhir::metriport::{
    CHRONICITY_SYSTEM, CHRONICITY_URL, CODE_MAPPING_URL, Chronicity, CodeMapping, DERIVED_FROM_URL, DOCUMENT_ID_URL,
    Derivation, DerivedFrom, DocumentId, HCC_SYSTEM, HCC_URL, Hcc, MetriportExtensions,
};
use metriport_fhir::{
    Boolean, Code, CodeableConcept, Coding, Communication, CommunicationPayload, DateTime, EventStatus, Extension,
    FhirString, HasExtensions, Integer, Period, Reference, Uri,
};

const URL: &str = "https://example.org/folder";

fn put<T: HasExtensions + serde::Serialize>(mut element: T) -> T {
    element.extensions_mut().upsert(Extension::new(URL, "inbox"));
    assert_eq!(element.extensions().value::<FhirString>(URL).unwrap(), "inbox");
    element
}

#[test]
fn resources_datatypes_nested_elements_and_primitives_carry_extensions() {
    let message = put(Communication {
        status: put(Code::from(EventStatus::Completed)),
        sent: Some(put("2026-06-16".parse::<DateTime>().unwrap())),
        topic: Some(put(CodeableConcept {
            coding: vec![put(Coding { user_selected: Some(put(Boolean::from(true))), ..Default::default() })],
            ..Default::default()
        })),
        payload: vec![put(CommunicationPayload::from("text"))],
        ..Default::default()
    });
    let extension = r#"[{"url":"https://example.org/folder","valueString":"inbox"}]"#;
    let expected = concat!(
        r#"{"resourceType":"Communication","extension":E,"status":"completed","_status":{"extension":E},"#,
        r#""topic":{"extension":E,"coding":[{"extension":E,"userSelected":true,"_userSelected":{"extension":E}}]},"#,
        r#""sent":"2026-06-16","_sent":{"extension":E},"payload":[{"extension":E,"contentString":"text"}]}"#,
    );
    assert_eq!(metriport_fhir::to_string(&message).unwrap(), expected.replace(":E", &format!(":{extension}")));
}

#[test]
fn asking_for_extensions_to_change_leaves_nothing_behind() {
    let mut period = Period { start: Some("2026".parse().unwrap()), ..Default::default() };
    let before = metriport_fhir::to_string(&period).unwrap();
    assert!(period.start.as_mut().unwrap().extensions_mut().is_empty());
    assert!(period.extensions_mut().remove(URL).is_empty());
    assert_eq!(metriport_fhir::to_string(&period).unwrap(), before);
}

#[test]
fn urls_are_compared_exactly_unless_asked() {
    let message = put(Communication::default());
    for near in [
        "https://example.org/folder/",
        "http://example.org/folder",
        "https://example.org/folder|1",
        "HTTPS://EXAMPLE.ORG/FOLDER",
    ] {
        assert!(message.extensions().by_url(near).is_none(), "{near}");
    }
    for near in ["https://example.org/folder/", "http://example.org/folder", "https://example.org/folder|1"] {
        assert_eq!(message.extensions().all_by_url_loosely(near).count(), 1, "{near}");
    }
    assert_eq!(message.extensions().all_by_url_loosely("https://example.org/FOLDER").count(), 0);
}

#[test]
fn a_path_finds_all_nested_extensions_in_order() {
    let leaf = |text: &str| Extension::new("leaf", text);
    let list: metriport_fhir::Extensions = [
        Extension::complex(URL, [Extension::complex("branch", [leaf("a"), leaf("b")])]),
        Extension::complex("https://example.org/other", [Extension::complex("branch", [leaf("x")])]),
        Extension::complex(URL, [leaf("y"), Extension::complex("branch", [leaf("c")])]),
    ]
    .into_iter()
    .collect();
    let found = list.all_by_path(&[URL, "branch", "leaf"]);
    let texts: Vec<_> = found.iter().map(|found| found.value_as::<FhirString>().unwrap().as_str()).collect();
    assert_eq!(texts, ["a", "b", "c"]);
    assert_eq!(list.by_path(&[URL, "leaf"]).unwrap(), &leaf("y"));
    assert_eq!(list.by_path(&[]), None);
}

#[test]
fn a_value_is_given_as_its_type_only() {
    let list: metriport_fhir::Extensions =
        [Extension::new(URL, "1"), Extension::new(URL, Integer::from(1))].into_iter().collect();
    assert_eq!(list.value::<Integer>(URL).unwrap().get(), Some(1));
    assert_eq!(list.value::<FhirString>(URL).unwrap(), "1");
    assert_eq!(list.value::<Uri>(URL), None);
    assert_eq!(list.values::<FhirString>(URL).count(), 1);
}

#[test]
fn upsert_push_once_and_remove_touch_one_url_only() {
    let mut list = metriport_fhir::Extensions::new();
    list.push(Extension::new("https://example.org/first", "1"));
    list.push(Extension::new(URL, "a"));
    list.push(Extension::new(URL, "b"));
    assert_eq!(list.upsert(Extension::new(URL, "c")), Some(Extension::new(URL, "a")));
    assert!(!list.push_once(Extension::new(URL, "b")));
    let texts = |list: &metriport_fhir::Extensions| {
        list.iter().map(|extension| extension.value_as::<FhirString>().unwrap().to_string()).collect::<Vec<_>>()
    };
    assert_eq!(texts(&list), ["1", "c", "b"]);
    assert_eq!(list.remove(URL).len(), 2);
    assert_eq!(texts(&list), ["1"]);
}

/// An extension as the facts show it, read and written again.
fn fact(json: &str) -> Extension {
    let extension: Extension = metriport_fhir::from_str(json).unwrap();
    assert_eq!(metriport_fhir::to_string(&extension).unwrap(), json);
    extension
}

#[test]
fn the_other_extensions_are_read_and_written_as_the_facts_show_them() {
    let base = "https://public.metriport.com/fhir/StructureDefinition";
    assert_eq!(DOCUMENT_ID_URL, format!("{base}/doc-id-extension.json"));
    assert_eq!(CHRONICITY_URL, "http://hl7.org/fhir/StructureDefinition/condition-related");
    assert_eq!(CHRONICITY_SYSTEM, format!("{base}/condition-chronicity.json"));
    assert_eq!(HCC_URL, format!("{base}/condition-hcc.json"));
    assert_eq!(CODE_MAPPING_URL, format!("{base}/code-mapping"));
    assert_eq!(DERIVED_FROM_URL, "http://hl7.org/fhir/StructureDefinition/artifact-relatedArtifact");

    let id = fact(&format!(r#"{{"url":"{DOCUMENT_ID_URL}","valueString":"location_hl7/cx/adt.hl7"}}"#));
    assert_eq!(DocumentId::read(&id).map(DocumentId::without_prefix), Some("cx/adt.hl7"));
    assert_eq!(Extension::from(DocumentId("location_hl7/cx/adt.hl7")), id);

    for (chronicity, code) in [(Chronicity::Chronic, "C"), (Chronicity::NotChronic, "NC"), (Chronicity::Unknown, "U")] {
        let json =
            format!(r#"{{"url":"{CHRONICITY_URL}","valueCoding":{{"system":"{CHRONICITY_SYSTEM}","code":"{code}"}}}}"#);
        assert_eq!(Chronicity::read(&fact(&json)), Some(chronicity));
        assert_eq!(Extension::from(chronicity), fact(&json));
    }
    assert_eq!(Chronicity::read(&Extension::new(CHRONICITY_URL, Coding::new(CHRONICITY_SYSTEM, "X"))), None);
    assert_eq!(Chronicity::read(&Extension::new(CHRONICITY_URL, Reference::literal("Condition/1"))), None);

    for version in [Hcc::V24, Hcc::V28] {
        let json = format!(
            r#"{{"url":"{HCC_URL}","valueCodeableConcept":{{"coding":[{{"system":"{HCC_SYSTEM}","version":"{version}","code":"37"}}]}}}}"#
        );
        assert_eq!(Hcc::read(&fact(&json)), Some(Hcc::new(version, "37")));
        assert_eq!(Extension::from(Hcc::new(version, "37")), fact(&json));
    }

    let json = format!(
        r#"{{"url":"{CODE_MAPPING_URL}","extension":[{{"url":"sourceSystem","valueUri":"http://hl7.org/fhir/sid/icd-10-cm"}}]}}"#
    );
    let mapping: Extension = metriport_fhir::from_str(&json).unwrap();
    assert_eq!(CodeMapping::read(&mapping).unwrap().source_system, "http://hl7.org/fhir/sid/icd-10-cm");
    assert_eq!(Extension::from(CodeMapping { source_system: "http://hl7.org/fhir/sid/icd-10-cm" }), mapping);

    for (derivation, code) in [(Derivation::DerivedFrom, "derived-from"), (Derivation::Predecessor, "predecessor")] {
        let json = format!(
            r#"{{"url":"{DERIVED_FROM_URL}","valueRelatedArtifact":{{"type":"{code}","display":"Condition/17"}}}}"#
        );
        let derived = DerivedFrom { derivation, display: "Condition/17" };
        assert_eq!(DerivedFrom::read(&fact(&json)), Some(derived));
        assert_eq!(Extension::from(derived), fact(&json));
    }
}

#[test]
fn repeating_extensions_are_all_found() {
    let mut concept = CodeableConcept::default();
    concept.extension.push(Hcc::new(Hcc::V24, "18").into());
    concept.extension.push(Hcc::new(Hcc::V28, "37").into());
    concept.extension.push(DerivedFrom { derivation: Derivation::DerivedFrom, display: "Condition/1" }.into());
    concept.extension.push(DerivedFrom { derivation: Derivation::Predecessor, display: "Condition/2" }.into());
    assert_eq!(concept.hccs().map(|hcc| hcc.version.unwrap()).collect::<Vec<_>>(), ["v24", "v28"]);
    assert_eq!(concept.derived_from().map(|from| from.display).collect::<Vec<_>>(), ["Condition/1", "Condition/2"]);
    assert!(concept.document_id().is_none() && concept.chronicity().is_none() && concept.code_mapping().is_none());
}
