//! Building an outbound message: the documented fields and their limits.

use metriport_fhir::metriport::{FieldFault, Message, OutboundMessage};

use crate::data;
use crate::exact;

const PATIENT: &str = "018f1c2e-5f0a-7c3b-9d4e-1a2b3c4d5e6f";
const DOCUMENT: &str = "5d1c38ac-3f27-4a33-8d0c-f7a1ff0ba8f3";

fn draft() -> OutboundMessage<'static> {
    OutboundMessage {
        patient_id: PATIENT,
        destination: "intake@cardio.direct.partner.com",
        subject: "Referral - cardiology",
        body: None,
        attachments: &[DOCUMENT],
        intended_recipient_npi: &["1234567893"],
    }
}

fn faults(draft: OutboundMessage<'_>) -> Vec<(String, FieldFault)> {
    let errors = draft.to_communication().expect_err("a limit is broken");
    errors.into_iter().map(|error| (error.field, error.fault)).collect()
}

#[test]
fn the_documented_message_is_built_but_for_what_metriport_adds() {
    let zero = "00000000-0000-0000-0000-000000000000";
    let built = OutboundMessage { patient_id: zero, attachments: &[zero], ..draft() }.to_communication().unwrap();
    assert!(built.validate().is_valid(), "{}", built.validate());
    let mut written = built;
    let documented: metriport_fhir::metriport::MessageStatus = metriport_fhir::from_str(&data::documented()).unwrap();
    assert_eq!((&written.id, &written.sent, &written.sender), (&None, &None, &None));
    written.id = documented.communication.id.clone();
    written.sent = documented.communication.sent.clone();
    written.sender = documented.communication.sender.clone();
    exact::assert_same(&metriport_fhir::to_string(&written).unwrap(), &data::documented_communication());
}

#[test]
fn every_limit_names_its_field() {
    let text = "x".repeat(256);
    assert_eq!(faults(OutboundMessage { patient_id: "17", ..draft() }), [("patientId".into(), FieldFault::NotUuid)]);
    let length = FieldFault::Length { min: 1, max: 255 };
    assert_eq!(faults(OutboundMessage { subject: "", ..draft() }), [("subject".into(), length)]);
    assert_eq!(faults(OutboundMessage { subject: &text, ..draft() }), [("subject".into(), length)]);
    assert_eq!(
        faults(OutboundMessage { destination: "Cardiology", ..draft() }),
        [("destination".into(), FieldFault::NotDestination)]
    );
    assert_eq!(faults(OutboundMessage { destination: "", ..draft() }), [("destination".into(), length)]);
    let long = "x".repeat(5001);
    assert_eq!(
        faults(OutboundMessage { body: Some(&long), ..draft() }),
        [("body".into(), FieldFault::Length { min: 1, max: 5000 })]
    );
    assert_eq!(faults(OutboundMessage { attachments: &[], ..draft() }), [("body".into(), FieldFault::NoContent)]);
    assert_eq!(
        faults(OutboundMessage { attachments: &[DOCUMENT; 6], ..draft() }),
        [("attachments".into(), FieldFault::Count { min: 0, max: 5 })]
    );
    assert_eq!(
        faults(OutboundMessage { attachments: &[DOCUMENT, "x"], ..draft() }),
        [("attachments[1]".into(), FieldFault::NotUuid)]
    );
    assert_eq!(
        faults(OutboundMessage { intended_recipient_npi: &["1"; 11], ..draft() }),
        [("intendedRecipientNpi".into(), FieldFault::Count { min: 0, max: 10 })]
    );
    assert_eq!(
        faults(OutboundMessage { intended_recipient_npi: &["1", ""], ..draft() }),
        [("intendedRecipientNpi[1]".into(), FieldFault::Missing)]
    );
    let huge = "1".repeat(1024 * 1024 + 1);
    let [(field, FieldFault::Format(_))] = &faults(OutboundMessage { intended_recipient_npi: &[&huge], ..draft() })[..]
    else {
        panic!("an R4 string has at most 1024 * 1024 characters")
    };
    assert_eq!(field, "intendedRecipientNpi[0]");
}

#[test]
fn all_broken_limits_are_told_at_once_without_content() {
    let draft = OutboundMessage { patient_id: "Ada Lovelace", destination: "secret", subject: "", ..draft() };
    let message = draft.to_communication().unwrap_err().to_string();
    assert_eq!(
        message,
        "patientId: expected a UUID; destination: expected a Direct address or an OID; \
         subject: expected 1 to 255 UTF-16 units"
    );
}

#[test]
fn lengths_are_counted_in_utf_16_units() {
    let fits = "\u{1F4E7}".repeat(127) + "x";
    assert!(OutboundMessage { subject: &fits, ..draft() }.check().is_ok());
    let too_long = "\u{1F4E7}".repeat(128);
    assert!(OutboundMessage { subject: &too_long, ..draft() }.check().is_err());
}

#[test]
fn any_text_goes_as_an_npi_and_an_oid_as_destination() {
    let draft = OutboundMessage {
        destination: "2.16.840.1.113883.3.9621.5.17",
        intended_recipient_npi: &["1234567890", "Dr. Grey"],
        ..draft()
    };
    let built = draft.to_communication().unwrap();
    let message = Message::of(&built);
    assert_eq!(message.destination().unwrap().oid(), Some("2.16.840.1.113883.3.9621.5.17"));
    assert_eq!(
        message.intended_recipient_npis().map(|npi| npi.as_str()).collect::<Vec<_>>(),
        ["1234567890", "Dr. Grey"]
    );
}
