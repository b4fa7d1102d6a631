//! References and codings: what they say, and all references of a value.

use metriport_fhir::{
    Bundle, CodeableConcept, Coding, Communication, Extension, HasExtensions, Identifier, Reference, ReferenceForm,
    Resource, ResourceType, references,
};

const UUID: &str = "c757873d-ec9a-4326-a141-556f43239520";

#[test]
fn type_and_id_come_out_of_every_form() {
    let patient = ResourceType::Patient;
    for (text, id, type_name) in [
        (format!("Patient/{UUID}"), Some(UUID), Some("Patient")),
        (format!("Patient/{UUID}/_history/3"), Some(UUID), Some("Patient")),
        (format!("https://fhir.example.org/r4/Patient/{UUID}"), Some(UUID), Some("Patient")),
        (format!("https://fhir.example.org/r4/Patient/{UUID}/_history/3"), Some(UUID), Some("Patient")),
        ("#p1".to_owned(), None, None),
        (format!("urn:uuid:{UUID}"), None, None),
        ("urn:oid:2.16.840.1".to_owned(), None, None),
        ("Practitioner/1".to_owned(), None, Some("Practitioner")),
        ("COMMONWELL".to_owned(), None, None),
        ("Patient?identifier=1".to_owned(), None, None),
        (String::new(), None, None),
    ] {
        let reference = Reference::literal(text.as_str());
        assert_eq!(reference.id_of(patient), id, "{text}");
        assert_eq!(reference.type_name(), type_name, "{text}");
        assert_eq!(reference.is(patient), type_name == Some("Patient"), "{text}");
        assert_eq!(reference.form().unwrap().to_string(), text);
    }
    assert_eq!(Reference::default().form(), None);
}

#[test]
fn what_only_names_its_type_is_of_that_type() {
    let named = Reference::named(ResourceType::Organization, "Heart Center");
    assert!(named.is(ResourceType::Organization) && !named.is(ResourceType::Patient));
    assert_eq!(named.id_of(ResourceType::Organization), None);
    // The text is believed before the type.
    let both = Reference { r#type: Some("Group".into()), ..Reference::literal("Patient/1") };
    assert!(both.is(ResourceType::Patient) && !both.is(ResourceType::Group));
}

#[test]
fn changing_the_text_keeps_what_stands_beside_it() {
    let mut reference = Reference::named(ResourceType::Patient, "Ada");
    reference.set_text("https://fhir.example.org/Patient/1");
    reference.reference.as_mut().unwrap().extensions_mut().push(Extension::new("https://example.org/x", true));
    let relative = reference.to_relative();
    assert_eq!(relative.reference.as_deref(), Some("Patient/1"));
    assert!(relative.reference.as_ref().unwrap().extension().has("https://example.org/x"));
    assert_eq!(relative.display.as_deref(), Some("Ada"));
}

/// A message with a reference in every kind of place.
fn everywhere() -> Communication {
    let text = r#"{
      "resourceType": "Communication",
      "contained": [{"resourceType": "Communication", "id": "c", "status": "completed", "subject": {"reference": "Patient/1"}}],
      "extension": [
        {"url": "https://example.org/a", "valueReference": {"reference": "Patient/2"}},
        {"url": "https://example.org/b", "extension": [{"url": "c", "valueReference": {"reference": "Patient/3"}}]}
      ],
      "identifier": [{"value": "x", "assigner": {"reference": "Organization/4"}}],
      "_instantiatesUri": [{"extension": [{"url": "https://example.org/d", "valueReference": {"reference": "Patient/5"}}]}],
      "partOf": [{"reference": "Communication/6"}, {"reference": "Communication/7"}],
      "status": "completed",
      "_status": {"extension": [{"url": "https://example.org/e", "valueReference": {"reference": "Patient/8"}}]},
      "subject": {
        "reference": "Patient/9",
        "identifier": {"value": "y", "assigner": {"reference": "Organization/10", "identifier": {"assigner": {"display": "11"}}}}
      },
      "payload": [
        {"contentString": "no reference"},
        {"contentReference": {"reference": "DocumentReference/12"}},
        {"contentAttachment": {"extension": [{"url": "https://example.org/f", "valueSignature": {
          "type": [{"code": "x"}], "when": "2026-06-16T18:40:00Z", "who": {"reference": "Practitioner/13"}}}]}}
      ],
      "note": [{"authorReference": {"reference": "Practitioner/14"}, "text": "n"}]
    }"#;
    metriport_fhir::from_str(text).unwrap()
}

const PLACES: [&str; 14] = [
    "Communication.contained[0].subject",
    "Communication.extension[0].value",
    "Communication.extension[1].extension[0].value",
    "Communication.identifier[0].assigner",
    "Communication.instantiatesUri[0].extension[0].value",
    "Communication.partOf[0]",
    "Communication.partOf[1]",
    "Communication.status.extension[0].value",
    "Communication.subject",
    "Communication.subject.identifier.assigner",
    "Communication.subject.identifier.assigner.identifier.assigner",
    "Communication.payload[1].content",
    "Communication.payload[2].content.extension[0].value.who",
    "Communication.note[0].author",
];

#[test]
fn all_references_are_found_with_their_places() {
    let message = everywhere();
    let found = references::all(&message);
    let places: Vec<_> = found.iter().map(|found| &*found.expression).collect();
    assert_eq!(places, PLACES);
    assert_eq!(found[11].reference.id_of(ResourceType::DocumentReference), Some("12"));
}

#[test]
fn all_references_are_rewritten_at_the_same_places() {
    let mut message = everywhere();
    let mut places = Vec::new();
    references::rewrite(&mut message, &mut |place, reference| {
        places.push(place.to_owned());
        if let Some(ReferenceForm::Relative { type_name, id, .. }) = reference.form() {
            let text = format!("https://fhir.example.org/r4/{type_name}/{id}");
            reference.set_text(&text);
        }
    });
    assert_eq!(places, PLACES);
    let absolute =
        |found: &references::Found<'_>| matches!(found.reference.form(), None | Some(ReferenceForm::Absolute { .. }));
    assert!(references::all(&message).iter().all(absolute));
    let changed = metriport_fhir::to_string(&message).unwrap();
    assert_eq!(changed.replace("https://fhir.example.org/r4/", ""), metriport_fhir::to_string(&everywhere()).unwrap());
}

#[test]
fn rewriting_with_identity_makes_nothing() {
    let mut message = everywhere();
    references::rewrite(&mut message, &mut |_, _| ());
    assert_eq!(message, everywhere());
}

#[test]
fn a_bundle_is_walked_and_an_unmodelled_resource_is_not() {
    let mut bundle = Bundle::default();
    let patient: Resource =
        serde_json::from_str(r#"{"resourceType":"Patient","managingOrganization":{"reference":"Organization/1"}}"#)
            .unwrap();
    for resource in [everywhere().into(), patient] {
        bundle.entry.push(metriport_fhir::BundleEntry { resource: Some(resource), ..Default::default() });
    }
    let found = references::all(&bundle);
    assert_eq!(found.len(), 14);
    assert_eq!(found[8].expression, "Bundle.entry[0].resource.subject");
}

#[test]
fn codings_are_found_by_system_and_compared_exactly() {
    let concept = CodeableConcept {
        coding: vec![Coding::new("http://loinc.org", "34133-9"), Coding::new("http://snomed.info/sct", "308540004")],
        ..Default::default()
    };
    assert!(concept.has("http://loinc.org", "34133-9"));
    assert!(!concept.has("http://loinc.org/", "34133-9"));
    assert!(!concept.has("http://loinc.org", "308540004"));
    assert_eq!(concept.coding_in("http://snomed.info/sct").unwrap().code.as_deref(), Some("308540004"));
    assert_eq!(concept.display_text(), Some("34133-9"));
    let same = CodeableConcept::of(Coding::new("http://snomed.info/sct", "308540004").with_display("Inpatient stay"));
    assert!(concept.shares_coding_with(&same) && same.shares_coding_with(&concept));
    assert!(!Coding::default().is_same_as(&Coding::default()));
    assert_eq!(Identifier::new("http://hl7.org/fhir/sid/us-npi", "1").value.as_deref(), Some("1"));
}

#[test]
fn aliases_of_code_systems_count_only_on_request() {
    use metriport_fhir::code_systems::{canonical_url, is_same};
    for name in [
        "http://loinc.org",
        "https://loinc.org",
        "http://loinc.org/",
        "urn:oid:2.16.840.1.113883.6.1",
        "2.16.840.1.113883.6.1",
    ] {
        assert_eq!(canonical_url(name), Some("http://loinc.org"), "{name}");
        assert!(is_same(name, "http://loinc.org"), "{name}");
    }
    for name in ["", "loinc.org", "http://loinc.org//", "HTTP://LOINC.ORG", "2.16.840.1.113883.6", "urn:oid:"] {
        assert_eq!(canonical_url(name), None, "{name}");
    }
    assert!(!Coding::new("urn:oid:2.16.840.1.113883.6.1", "34133-9").is("http://loinc.org", "34133-9"));
}
