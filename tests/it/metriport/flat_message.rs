//! The SDK's flat message, from and to a Communication.

use metriport_fhir::metriport::{
    Carriage, DataSource, DeliveryState, Direction, FieldFault, FlatMessage, Message, Network, TransportMethod,
};
use metriport_fhir::{Code, Communication, EventStatus};

use crate::data;

fn flat() -> FlatMessage {
    metriport_fhir::from_str(&data::text("metriport/flat-message.json")).unwrap()
}

#[test]
fn it_goes_to_a_communication_and_back() {
    let flat = flat();
    assert!(flat.validate().is_valid(), "{}", flat.validate());
    let carriage = flat.carriage().unwrap();
    assert_eq!(
        carriage,
        Carriage {
            direction: Direction::Outbound,
            transport_method: TransportMethod::Xdr,
            network: Some(Network::Ehex)
        }
    );
    let communication = flat.to_communication().unwrap();
    assert!(communication.validate().is_valid(), "{}", communication.validate());
    assert_eq!(Message::of(&communication).body(), Some("Please see Ada this week."));
    assert_eq!(FlatMessage::from_communication(&communication, carriage), (flat, vec![]));
}

#[test]
fn it_says_what_it_cannot_hold() {
    let page: metriport_fhir::metriport::MessageList =
        metriport_fhir::from_str(&data::text("metriport/message-list.json")).unwrap();
    let carriage = Carriage { direction: Direction::Inbound, transport_method: TransportMethod::Direct, network: None };
    let (flat, lost) = FlatMessage::from_communication(&page.messages[0], carriage);
    // `subject.type` is List Messages' own; the sender has no place.
    assert_eq!(lost, ["subject", "sender"]);
    assert!(flat.check().is_ok());
    let (flat, lost) = FlatMessage::from_communication(&page.messages[1], carriage);
    assert_eq!(lost, ["received", "sender"]);
    assert_eq!(flat.patient_id, None);
    let odd = Communication {
        status: EventStatus::Unknown.into(),
        extension: DataSource::Quest.into(),
        payload: vec!["one".into(), "two".into()],
        ..page.messages[0].clone()
    };
    let (flat, lost) = FlatMessage::from_communication(&odd, carriage);
    assert_eq!(lost, ["extension", "subject", "sender", "payload"]);
    assert_eq!(flat.status.as_str(), "unknown");
    let faults: Vec<_> = flat.check().unwrap_err().into_iter().map(|error| (error.field, error.fault)).collect();
    assert_eq!(faults, [("status".to_owned(), FieldFault::NotKnown)]);
}

#[test]
fn failed_has_its_reason_in_the_status_reason() {
    let mut failed = flat();
    failed.status = DeliveryState::Failed.into();
    failed.reason = Some("The recipient's mailbox is full.".into());
    let communication = failed.to_communication().unwrap();
    assert_eq!(communication.status, EventStatus::Stopped);
    assert_eq!(communication.status_reason.unwrap().text.unwrap(), "The recipient's mailbox is full.");
}

#[test]
fn every_documented_limit_holds() {
    let fields = |change: &dyn Fn(&mut FlatMessage)| -> Vec<String> {
        let mut flat = flat();
        change(&mut flat);
        let faults = flat.check().err().into_iter().flatten().map(|error| error.field).collect::<Vec<_>>();
        assert_eq!(flat.to_communication().is_err(), !faults.is_empty());
        assert_eq!(flat.validate().is_valid(), faults.is_empty(), "{}", flat.validate());
        faults
    };
    assert_eq!(fields(&|_| ()), [""; 0]);
    assert_eq!(fields(&|flat| flat.id = "17".parse().unwrap()), ["id"]);
    assert_eq!(fields(&|flat| flat.patient_id = Some("undefined".parse().unwrap())), ["patientId"]);
    assert_eq!(fields(&|flat| flat.direction = Code::verbatim("sideways")), ["direction"]);
    assert_eq!(fields(&|flat| flat.status = Code::verbatim("bounced")), ["status"]);
    assert_eq!(fields(&|flat| flat.transport_method = Code::verbatim("fax")), ["transportMethod"]);
    assert_eq!(fields(&|flat| flat.network = Some(Code::verbatim("METRIPORT"))), ["network"]);
    assert_eq!(fields(&|flat| flat.network = None), ["network"]);
    assert_eq!(
        fields(&|flat| {
            flat.network = None;
            flat.transport_method = TransportMethod::Direct.into();
        }),
        [""; 0]
    );
    assert_eq!(fields(&|flat| flat.destination = "x".repeat(256).into()), ["destination"]);
    assert_eq!(fields(&|flat| flat.subject = "x".repeat(256).into()), ["subject"]);
    assert_eq!(fields(&|flat| flat.body = Some("x".repeat(5001).into())), ["body"]);
    assert_eq!(fields(&|flat| flat.reason = Some("x".repeat(5001).into())), ["reason"]);
    assert_eq!(fields(&|flat| flat.attachments = vec![flat.id.clone(); 6]), ["attachments"]);
    assert_eq!(fields(&|flat| flat.intended_recipient_npi = vec!["1".into(); 11]), ["intendedRecipientNpi"]);
    assert_eq!(fields(&|flat| flat.sent_at = Some("2026-06-16T20:40:00+02:00".parse().unwrap())), ["sentAt"]);
    assert_eq!(fields(&|flat| flat.updated_at = Some("2026-06-16".parse().unwrap())), ["updatedAt"]);
}

#[test]
fn a_list_is_left_out_or_has_items() {
    let text = data::text("metriport/flat-message.json");
    let with = |lists: &str| {
        let mut flat: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&text).unwrap();
        flat.remove("attachments");
        flat.remove("intendedRecipientNpi");
        flat.extend(serde_json::from_str::<serde_json::Map<_, _>>(lists).unwrap());
        serde_json::to_string(&flat).unwrap()
    };
    let rules = |text: &str| -> Vec<&str> {
        metriport_fhir::check_as::<FlatMessage>(text).errors().map(|issue| issue.rule).collect()
    };
    assert_eq!(rules(&with("{}")), [""; 0]);
    for list in ["attachments", "intendedRecipientNpi"] {
        for empty in ["[]", "[ \n]"] {
            let text = with(&format!("{{\"{list}\": []}}")).replace("[]", empty);
            assert_eq!(rules(&text), ["flat-limits"], "{list}");
            let mut flat: FlatMessage = metriport_fhir::from_str(&text).unwrap();
            let errors = flat.check().unwrap_err();
            let max = if list == "attachments" { 5 } else { 10 };
            assert_eq!(errors.errors()[0].field, list);
            assert_eq!(errors.errors()[0].fault, FieldFault::Count { min: 1, max });
            assert_eq!(serde_json::to_value(&flat).unwrap()[list], serde_json::json!([]), "it is written back");
            flat.attachments.push(flat.id.clone());
            flat.intended_recipient_npi.push("1234567893".into());
            assert_eq!(flat.check(), Ok(()));
        }
    }
}

#[test]
fn the_words_are_the_documented_ones() {
    let words = |all: Vec<&str>| all.join(" ");
    assert_eq!(words(Direction::ALL.iter().map(|word| word.as_str()).collect()), "outbound inbound");
    assert_eq!(words(DeliveryState::ALL.iter().map(|word| word.as_str()).collect()), "processing completed failed");
    assert_eq!(words(TransportMethod::ALL.iter().map(|word| word.as_str()).collect()), "xdr direct");
    assert_eq!(words(Network::ALL.iter().map(|word| word.as_str()).collect()), "EHEX CAREQUALITY COMMONWELL");
}
