//! The data-source extension: the canonical form, every legacy form, every place, and what validation says.

use metriport_fhir::metriport::{DATA_SOURCE_URL, DataSource, DataSourceForm, DataSources};
use metriport_fhir::{
    Address, Coding, Communication, CommunicationPayload, ContactPoint, Extension, HumanName, Reference,
};

fn with(extension: Extension) -> Communication {
    Communication { extension: extension.into(), ..Default::default() }
}

/// The source, the form, and the rules of the data source that validation reports.
fn read(extension: Extension) -> Option<(String, DataSourceForm, Vec<&'static str>)> {
    let message = with(extension);
    let found = message.data_sources().next()?;
    let outcome = message.validate();
    let rules = outcome.issues().iter().filter(|issue| issue.rule.starts_with("data-source"));
    let rules = rules.inspect(|issue| {
        assert_eq!(issue.severity.as_str(), "warning");
        assert_eq!(issue.expression, "Communication.extension[0]");
    });
    Some((found.source.as_str().to_owned(), found.form, rules.map(|issue| issue.rule).collect()))
}

#[test]
fn the_canonical_form_has_url_system_and_code_and_no_display() {
    let extension = Extension::from(DataSource::Metriport);
    let text = serde_json::to_string(&extension).unwrap();
    let expected =
        format!(r#"{{"url":"{DATA_SOURCE_URL}","valueCoding":{{"system":"{DATA_SOURCE_URL}","code":"METRIPORT"}}}}"#);
    assert_eq!(text, expected);
    assert_eq!(DATA_SOURCE_URL, "https://public.metriport.com/fhir/StructureDefinition/data-source.json");
    assert_eq!(read(extension), Some(("METRIPORT".to_owned(), DataSourceForm::Canonical, vec![])));
}

#[test]
fn every_code_of_the_facts_is_known_and_case_counts() {
    let codes = [
        "METRIPORT",
        "COMMONWELL",
        "CAREQUALITY",
        "EHEX",
        "QUEST",
        "SURESCRIPTS",
        "ATHENAHEALTH",
        "ELATION",
        "CANVAS",
        "HEALTHIE",
        "ECLINICALWORKS",
        "SALESFORCE",
        "PRACTICEFUSION",
        "CONSOLIDATED_LINK",
        "CONVERSION_BUNDLE",
        "TEMPORARY",
    ];
    assert_eq!(DataSource::KNOWN.iter().map(DataSource::as_str).collect::<Vec<_>>(), codes);
    for code in codes {
        assert!(DataSource::from(code).is_known(), "{code}");
        assert!(!DataSource::from(code.to_lowercase()).is_known(), "{code}");
    }
    for exchange in ["BAMBOO", "KONZA"] {
        assert!(!DataSource::from(exchange).is_known());
        assert_eq!(
            read(DataSource::from(exchange).into()).unwrap(),
            (exchange.to_owned(), DataSourceForm::Canonical, vec![])
        );
    }
    let networks: Vec<_> =
        DataSource::KNOWN.iter().filter(|source| source.is_network()).map(DataSource::as_str).collect();
    assert_eq!(networks, ["COMMONWELL", "CAREQUALITY", "EHEX"]);
}

#[test]
fn every_legacy_form_is_read_told_and_reported() {
    let here = |coding: Coding| Extension::new(DATA_SOURCE_URL, coding);
    let code_only = |code: &str| Coding { code: Some(code.into()), ..Default::default() };
    for (extension, code, form, rules) in [
        (Extension::new(DATA_SOURCE_URL, "QUEST"), "QUEST", DataSourceForm::Text, vec!["data-source-value"]),
        (
            Extension::new(DATA_SOURCE_URL, Reference::literal("COMMONWELL")),
            "COMMONWELL",
            DataSourceForm::Reference,
            vec!["data-source-value"],
        ),
        (here(code_only("EHEX")), "EHEX", DataSourceForm::NoSystem, vec!["data-source-system"]),
        (
            here(Coding::new("https://example.org", "EHEX")),
            "EHEX",
            DataSourceForm::OtherSystem,
            vec!["data-source-system"],
        ),
        (here(Coding::new(DATA_SOURCE_URL, "")), "", DataSourceForm::EmptyCode, vec!["data-source-code"]),
        (
            here(Coding::new(DATA_SOURCE_URL, "QUEST").with_display("Quest")),
            "QUEST",
            DataSourceForm::Extended,
            vec!["data-source-extra"],
        ),
        (
            Extension::new("https://metriport.com/source", code_only("CANVAS")),
            "CANVAS",
            DataSourceForm::OtherUrl,
            vec!["data-source-url"],
        ),
        (here(Coding::new(DATA_SOURCE_URL, "Quest")), "Quest", DataSourceForm::Canonical, vec!["data-source-case"]),
    ] {
        assert_eq!(read(extension), Some((code.to_owned(), form, rules)));
    }
    assert_eq!(read(Extension::new("https://metriport.com/source", code_only("BAMBOO"))), None);
    assert_eq!(read(Extension::new("https://metriport.com/source", "QUEST")), None);
    assert_eq!(read(Extension::new(DATA_SOURCE_URL, true)), None);
    let outcome = with(Extension::new(DATA_SOURCE_URL, true)).validate();
    assert!(outcome.issues().iter().any(|issue| issue.rule == "data-source-value"));
}

#[test]
fn several_sources_stand_on_every_kind_of_element() {
    let sources = [DataSource::CommonWell, DataSource::from("BAMBOO"), DataSource::CommonWell];
    let list: metriport_fhir::Extensions = sources.iter().cloned().map(Extension::from).collect();
    let message = Communication { extension: list.clone(), ..Default::default() };
    let payload = CommunicationPayload { extension: list.clone(), .."text".into() };
    let name = HumanName { extension: list.clone(), ..Default::default() };
    let address = Address { extension: list.clone(), ..Default::default() };
    let phone = ContactPoint { extension: list.clone(), ..Default::default() };
    let mut family = metriport_fhir::FhirString::from("Lovelace");
    family.element_mut().extension = list;
    fn found(element: &impl DataSources) -> Vec<DataSource> {
        element.data_sources().map(|found| found.source).collect()
    }
    assert_eq!(found(&message), sources);
    assert_eq!(found(&payload), sources);
    assert_eq!(found(&name), sources);
    assert_eq!(found(&address), sources);
    assert_eq!(found(&phone), sources);
    assert_eq!(found(&family), sources);
}

#[test]
fn the_default_is_metriports_and_never_silent() {
    let mut message = Communication::default();
    assert_eq!(message.data_sources().count(), 0);
    message.add_data_source(DataSource::from("BAMBOO"));
    assert_eq!(message.data_source_or_metriport(), DataSource::Metriport);
    message.add_data_source(DataSource::Ehex);
    assert_eq!(message.data_source_or_metriport(), DataSource::Ehex);
}

#[test]
fn normalizing_writes_the_canonical_form_only() {
    let mut message = with(Extension::new(DATA_SOURCE_URL, Reference::literal("COMMONWELL")));
    message.extension.push(Extension::new(DATA_SOURCE_URL, Coding::new(DATA_SOURCE_URL, "")));
    message.extension.push(Extension::new("https://example.org/other", "QUEST"));
    let before = message.extension.clone();
    assert_eq!(message.normalize_data_sources(), 1);
    assert_eq!(message.extension[0], Extension::from(DataSource::CommonWell));
    assert_eq!(message.extension[1..], before[1..]);
    assert_eq!(message.normalize_data_sources(), 0);
}
