//! Laws of the Metriport layer, for any input.

use metriport_fhir::metriport::{
    DataSource, DataSources, Destination, DirectAddress, FlatMessage, Message, Npi, OutboundMessage,
};
use metriport_fhir::{
    Communication, Extension, Extensions, HumanName, Reference, ReferenceForm, ResourceType, references,
};
use proptest::collection::vec;
use proptest::prelude::*;

/// Texts that an R4 string and Metriport's limits take.
fn text(max: usize) -> impl Strategy<Value = String> {
    vec(prop_oneof![4 => any::<char>(), 4 => prop::char::range(' ', '~')], 1..max)
        .prop_map(|chars| chars.into_iter().filter(|char| !char.is_control()).collect::<String>())
        .prop_filter("an R4 string", |text| text.parse::<metriport_fhir::FhirString>().is_ok())
}

fn uuid() -> impl Strategy<Value = String> {
    "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
}

fn destination() -> impl Strategy<Value = String> {
    prop_oneof!["[a-z]{1,8}@[a-z]{1,8}(\\.[a-z]{2,5}){1,3}", "[0-2](\\.(0|[1-9][0-9]{0,3})){1,8}"]
}

/// Texts that look like references, and others.
fn reference_text() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        Just("Patient"),
        Just("/"),
        Just("_history"),
        Just("#"),
        Just("urn:uuid:"),
        Just("urn:oid:"),
        Just("https://"),
        Just("example.org"),
        Just("?"),
        Just("1"),
        Just("."),
        Just("-"),
        Just("é"),
        Just(" "),
        Just("undefined"),
        Just("c757873d-ec9a-4326-a141-556f43239520"),
        Just("2.16.840"),
        Just("Group"),
        Just(""),
    ];
    prop_oneof![vec(part, 0..9).prop_map(|parts| parts.concat()), any::<String>()]
}

fn extensions() -> impl Strategy<Value = Extensions> {
    let leaf = ("[ab]", "[xy]").prop_map(|(url, value)| Extension::new(url, value));
    let extension = leaf.prop_recursive(3, 12, 3, |inner| {
        ("[ab]", vec(inner, 1..3)).prop_map(|(url, inner)| Extension::complex(url, inner))
    });
    vec(extension, 0..6).prop_map(Extensions::from)
}

proptest! {
    #[test]
    fn a_built_message_reads_as_its_fields(
        patient in uuid(), destination in destination(), subject in text(100), body in proptest::option::of(text(200)),
        attachments in vec(uuid(), 1..=5), npis in vec(text(20), 0..=10),
    ) {
        let attachments: Vec<_> = attachments.iter().map(String::as_str).collect();
        let npis: Vec<_> = npis.iter().map(String::as_str).collect();
        let draft = OutboundMessage {
            patient_id: &patient, destination: &destination, subject: &subject, body: body.as_deref(),
            attachments: &attachments, intended_recipient_npi: &npis,
        };
        let built = draft.to_communication().unwrap();
        prop_assert!(built.validate().is_valid(), "{}", built.validate());
        let again: Communication = metriport_fhir::from_str(&metriport_fhir::to_string(&built).unwrap()).unwrap();
        let message = Message::of(&again);
        prop_assert_eq!(message.patient_id(), Some(&*patient));
        prop_assert_eq!(message.destination().unwrap().as_str(), &destination);
        prop_assert!(!matches!(message.destination(), Some(Destination::Other(_))));
        prop_assert_eq!(message.subject_line(), Some(&*subject));
        prop_assert_eq!(message.body(), body.as_deref());
        prop_assert_eq!(message.document_ids().collect::<Vec<_>>(), attachments);
        prop_assert_eq!(message.intended_recipient_npis().map(|npi| npi.as_str()).collect::<Vec<_>>(), npis);
        let sources: Vec<_> = message.data_sources().map(|found| found.source).collect();
        prop_assert_eq!(sources, vec![DataSource::Metriport]);
    }

    #[test]
    fn limits_are_never_a_panic(texts in vec(any::<String>(), 8)) {
        let list: Vec<_> = texts[4..].iter().map(String::as_str).collect();
        let draft = OutboundMessage {
            patient_id: &texts[0], destination: &texts[1], subject: &texts[2], body: Some(&texts[3]),
            attachments: &list, intended_recipient_npi: &list,
        };
        if let Ok(built) = draft.to_communication() {
            prop_assert!(built.validate().is_valid());
        }
    }

    #[test]
    fn a_flat_message_goes_to_a_communication_and_back(
        id in uuid(), patient in proptest::option::of(uuid()), subject in text(100),
        body in proptest::option::of(text(100)), failed in any::<bool>(),
    ) {
        let mut flat: FlatMessage = metriport_fhir::from_str(&crate::data::text("metriport/flat-message.json")).unwrap();
        flat.id = id.parse().unwrap();
        flat.patient_id = patient.map(|id| id.parse().unwrap());
        flat.subject = subject.into();
        flat.body = body.map(Into::into);
        if failed {
            flat.status = metriport_fhir::metriport::DeliveryState::Failed.into();
            flat.reason = Some("full".into());
        }
        let communication = flat.to_communication().unwrap();
        let again = FlatMessage::from_communication(&communication, flat.carriage().unwrap());
        prop_assert_eq!(again, (flat, vec![]));
    }

    #[test]
    fn upsert_is_idempotent(mut list in extensions(), url in "[abc]", value in "[xyz]") {
        let count = list.len();
        let had = list.has(&url);
        list.upsert(Extension::new(url.as_str(), value.as_str()));
        prop_assert_eq!(list.len(), count + usize::from(!had));
        let once = list.clone();
        prop_assert_eq!(list.upsert(Extension::new(url.as_str(), value.as_str())), Some(Extension::new(url.as_str(), value.as_str())));
        prop_assert_eq!(list, once);
    }

    #[test]
    fn push_once_is_idempotent_and_remove_removes_all(mut list in extensions(), url in "[abc]") {
        list.push_once(Extension::new(url.as_str(), "x"));
        let once = list.clone();
        prop_assert!(!list.push_once(Extension::new(url.as_str(), "x")));
        prop_assert_eq!(&list, &once);
        let removed = list.remove(&url);
        prop_assert!(!list.has(&url));
        prop_assert_eq!(removed.len() + list.len(), once.len());
    }

    #[test]
    fn a_path_finds_what_a_walk_finds(list in extensions()) {
        let by_hand = list.iter().filter(|one| one.url == "a").flat_map(|one| &one.extension).filter(|two| two.url == "b");
        prop_assert_eq!(list.all_by_path(&["a", "b"]), by_hand.collect::<Vec<_>>());
    }

    #[test]
    fn a_source_that_is_added_is_found(code in "[A-Z_]{1,12}") {
        let mut name = HumanName::default();
        prop_assert!(name.add_data_source(code.as_str().into()));
        prop_assert!(!name.add_data_source(code.as_str().into()));
        let found: Vec<_> = name.data_sources().collect();
        prop_assert_eq!(found.len(), 1);
        prop_assert_eq!(found[0].source.as_str(), &code);
        prop_assert!(!found[0].form.is_legacy());
    }

    #[test]
    fn any_reference_text_is_printed_back(text in reference_text()) {
        let form = ReferenceForm::parse(&text);
        prop_assert_eq!(form.to_string(), &*text);
        let reference = Reference::literal(text.as_str());
        prop_assert_eq!(reference.form(), Some(form));
        let _ = reference.to_relative();
        if let Some(id) = reference.id_of(ResourceType::Patient) {
            prop_assert_eq!(reference.to_relative(), Reference::to(ResourceType::Patient, id));
        }
    }

    #[test]
    fn rewriting_with_identity_changes_nothing(list in extensions(), texts in vec(reference_text(), 0..4)) {
        let mut message = Communication { extension: list, ..Default::default() };
        message.payload = texts.iter().map(|text| Reference::literal(text.as_str()).into()).collect();
        let before = message.clone();
        let mut seen = 0;
        references::rewrite(&mut message, &mut |_, _| seen += 1);
        prop_assert_eq!(&message, &before);
        prop_assert_eq!(seen, references::all(&before).len());
        prop_assert_eq!(seen, texts.len());
    }

    #[test]
    fn destinations_and_npis_never_panic_and_keep_their_text(text in prop_oneof![destination(), any::<String>(), "[0-9]{9,11}"]) {
        prop_assert_eq!(Destination::parse(&text).as_str(), &text);
        if let Some(address) = DirectAddress::parse(&text) {
            prop_assert_eq!(format!("{}@{}", address.name(), address.domain()), text.as_str());
        }
        if let Ok(npi) = text.parse::<Npi>() {
            prop_assert_eq!(npi.as_str(), &text);
        }
    }
}
