//! The odd shapes that exist in the wild: each is read, reported, and written back unchanged, or refused with a clear
//! error.

use metriport_fhir::metriport::{
    DataSource, DataSourceForm, DataSources, DeliveryState, DocumentId, Message, MetriportExtensions,
};
use metriport_fhir::{Communication, ResourceType, tolerant};

use crate::data;
use crate::exact::assert_same;

/// Reads the fixture tolerantly, writes it back, and gives the value and everything that is reported about it.
fn odd(name: &str) -> (Communication, Vec<String>) {
    let text = data::text(&format!("odd/{name}.json"));
    let read = tolerant::from_str::<Communication>(&text).unwrap();
    assert_same(&metriport_fhir::to_string(&read.value).unwrap(), &text);
    let mut reported: Vec<_> = metriport_fhir::check(&text)
        .issues()
        .iter()
        .filter(|issue| issue.rule != "dom-6")
        .map(|issue| format!("{} {} {}", issue.severity.as_str(), issue.rule, issue.expression))
        .collect();
    reported.sort();
    (read.value, reported)
}

/// What a strict reading says: nothing, or rule and place.
fn strict(name: &str) -> Option<(&'static str, String)> {
    let error = metriport_fhir::from_str::<Communication>(&data::text(&format!("odd/{name}.json"))).err()?;
    Some((error.rule(), error.expression().to_owned()))
}

fn source(message: &Communication) -> (DataSource, DataSourceForm) {
    let found = message.data_sources().next().unwrap();
    (found.source, found.form)
}

#[test]
fn an_extension_with_three_values() {
    let (message, reported) = odd("three-values");
    assert_eq!(source(&message), (DataSource::Elation, DataSourceForm::Text));
    assert_eq!(reported.iter().filter(|line| line.starts_with("error choice Communication.extension[0]")).count(), 2);
    assert_eq!(strict("three-values"), Some(("choice", "Communication.extension[0].value".to_owned())));
}

#[test]
fn a_code_where_a_reference_should_be() {
    let (message, reported) = odd("source-as-reference");
    assert_eq!(source(&message), (DataSource::CommonWell, DataSourceForm::Reference));
    assert!(reported.contains(&"warning data-source-value Communication.extension[0]".to_owned()), "{reported:?}");
    assert_eq!(strict("source-as-reference"), None);
}

#[test]
fn a_source_as_text_without_system_or_under_another_url() {
    for (name, code, form, rule) in [
        ("source-as-string", DataSource::Carequality, DataSourceForm::Text, "data-source-value"),
        ("source-without-system", DataSource::Ehex, DataSourceForm::NoSystem, "data-source-system"),
        ("source-under-other-url", DataSource::Surescripts, DataSourceForm::OtherUrl, "data-source-url"),
    ] {
        let (message, reported) = odd(name);
        assert_eq!(source(&message), (code, form), "{name}");
        assert_eq!(reported, [format!("warning {rule} Communication.extension[0]")], "{name}");
        assert_eq!(strict(name), None, "{name}");
    }
}

#[test]
fn an_empty_source_code() {
    let (message, reported) = odd("empty-source-code");
    assert_eq!(source(&message), (DataSource::from(""), DataSourceForm::EmptyCode));
    assert_eq!(message.data_source_or_metriport(), DataSource::Metriport);
    assert!(reported.contains(&"error json-format Communication.extension[0].value.code".to_owned()), "{reported:?}");
    assert!(reported.contains(&"warning data-source-code Communication.extension[0]".to_owned()), "{reported:?}");
    assert_eq!(strict("empty-source-code"), None);
}

#[test]
fn an_empty_meta_source() {
    let (message, reported) = odd("empty-meta-source");
    assert_eq!(message.meta.unwrap().source.unwrap(), "");
    assert_eq!(reported, ["error json-format Communication.meta.source"]);
    assert_eq!(strict("empty-meta-source"), None);
}

#[test]
fn a_reference_id_that_is_the_resource_id() {
    let (message, reported) = odd("reference-id-is-resource-id");
    let subject = message.subject.unwrap();
    assert_eq!(subject.id.as_deref(), subject.id_of(ResourceType::Patient));
    assert_eq!(reported, [""; 0], "R4 does not forbid it");
    assert_eq!(strict("reference-id-is-resource-id"), None);
}

#[test]
fn a_patient_whose_id_is_undefined() {
    let (message, reported) = odd("patient-undefined");
    // By R4 it is an id like any other.
    assert_eq!(Message::of(&message).patient_id(), Some("undefined"));
    assert_eq!(reported, [""; 0]);
    assert_eq!(strict("patient-undefined"), None);
}

#[test]
fn a_code_system_url_with_a_slash_at_its_end() {
    use metriport_fhir::code_systems;
    let (message, reported) = odd("system-with-trailing-slash");
    let topic = &message.category[0];
    assert!(!topic.has("http://loinc.org", "34133-9"));
    let system = topic.coding[0].system.as_deref().unwrap();
    assert_eq!(code_systems::canonical_url(system), Some("http://loinc.org"));
    assert_eq!(reported, [""; 0]);
    assert_eq!(strict("system-with-trailing-slash"), None);
}

#[test]
fn a_value_set_url_as_the_system_of_a_coding() {
    let (message, _) = odd("value-set-as-system");
    assert!(message.category[0].has("http://hl7.org/fhir/ValueSet/communication-category", "notification"));
    assert_eq!(strict("value-set-as-system"), None);
}

#[test]
fn the_same_extension_url_many_times() {
    let (message, reported) = odd("same-url-many-times");
    let sources: Vec<_> = message.data_sources().map(|found| found.source.to_string()).collect();
    assert_eq!(sources, ["COMMONWELL", "CAREQUALITY", "COMMONWELL", "BAMBOO"]);
    assert_eq!(message.document_id(), Some(DocumentId("d-17")));
    assert_eq!(reported, [""; 0]);
    assert_eq!(strict("same-url-many-times"), None);
}

#[test]
fn medplums_resource_inside_a_reference() {
    let (message, reported) = odd("resource-inside-reference");
    assert!(message.subject.unwrap().kept.get("resource").unwrap().contains("Patient"));
    assert_eq!(reported, ["error unknown-property Communication.subject.resource"]);
    assert_eq!(
        strict("resource-inside-reference"),
        Some(("unknown-property", "Communication.subject.resource".to_owned()))
    );
}

#[test]
fn a_status_in_metriports_words() {
    let (message, reported) = odd("status-failed");
    assert_eq!(message.status.known(), None);
    assert_eq!(message.status, "failed");
    assert_eq!(Message::of(&message).state(), Some(DeliveryState::Failed));
    assert_eq!(Message::of(&message).reason(), Some("the destination did not answer"));
    assert_eq!(reported, ["error binding-required Communication.status"]);
    assert_eq!(strict("status-failed"), None);
}
