//! The objects of the message endpoints, and a Communication seen as a message.

use metriport_fhir::metriport::{
    DataSource, DeliveryState, Destination, Message, MessageList, MessageStatus, MessageWebhook, Npi, NpiError,
};
use metriport_fhir::{AnyValue, Bundle, Code, Communication, EventStatus, FhirType, ResourceType, tolerant};

use crate::data;
use crate::exact::assert_same;

/// Reads a fixture strictly, through both doors, and writes it back.
fn fixture<T: FhirType + for<'de> serde::Deserialize<'de> + serde::Serialize>(name: &str) -> T {
    let text = data::text(&format!("metriport/{name}.json"));
    let value: T = metriport_fhir::from_str(&text).unwrap();
    assert_same(&metriport_fhir::to_string(&value).unwrap(), &text);
    let through_serde: T = serde_json::from_str(&text).unwrap();
    assert_eq!(through_serde, value);
    assert_same(&serde_json::to_string(&value).unwrap(), &text);
    let tolerant = tolerant::from_str::<T>(&text).unwrap();
    assert_eq!(tolerant.value, value);
    value
}

#[test]
fn the_documented_answer_is_seen_as_a_message() {
    let answer: MessageStatus = fixture("get-message-status");
    let message = Message::of(&answer.communication);
    let zero = "00000000-0000-0000-0000-000000000000";
    assert_eq!((message.id(), message.patient_id()), (Some(zero), Some(zero)));
    assert_eq!(message.subject_line(), Some("Referral - cardiology"));
    assert_eq!(message.body(), None);
    assert_eq!(message.document_ids().collect::<Vec<_>>(), [zero]);
    assert_eq!(message.inline_attachments().count(), 0);
    assert_eq!(message.sender_name(), Some("Your Organization name"));
    let destination = message.destination().unwrap();
    assert_eq!(destination.direct_address().unwrap().as_str(), "intake@cardio.direct.partner.com");
    assert_eq!(destination.direct_address().unwrap().name(), "intake");
    let npis: Vec<_> = message.intended_recipient_npis().map(|text| text.npi().unwrap().to_string()).collect();
    assert_eq!(npis, ["1234567893"]);
    assert_eq!(message.state(), Some(DeliveryState::Processing));
    assert_eq!(message.occurred().unwrap(), "2026-06-16T18:40:00.000Z");
    assert_eq!(message.data_sources().map(|found| found.source).collect::<Vec<_>>(), [DataSource::Metriport]);
    assert_eq!(message.reason(), None);
    assert!(answer.validate().is_valid());
}

#[test]
fn a_page_of_messages_has_paging_and_messages_without_patient() {
    let page: MessageList = fixture("message-list");
    assert_eq!(page.meta.items_on_page.get(), Some(2));
    assert_eq!(page.meta.items_in_total.as_ref().unwrap().get(), Some(17));
    assert!(page.meta.next_page.is_some() && page.meta.prev_page.is_none());
    let [outbound, inbound] = &page.messages[..] else { panic!("two messages") };
    let subject = outbound.subject.as_ref().unwrap();
    assert!(subject.is(ResourceType::Patient) && subject.r#type.as_ref().unwrap() == "Patient");
    let inbound = Message::of(inbound);
    assert_eq!(inbound.patient_id(), None);
    assert_eq!(inbound.occurred().unwrap(), "2026-06-18T09:12:45.250Z");
    assert_eq!(inbound.destination().unwrap().oid(), Some("2.16.840.1.113883.3.9621.5.17"));
    assert_eq!(
        inbound.intended_recipient_npis().map(|text| text.npi()).collect::<Vec<_>>(),
        [Err(NpiError::TenDigits)]
    );
    assert!(page.validate().is_valid(), "{}", page.validate());
}

#[test]
fn a_page_without_messages_has_an_empty_array() {
    let page: MessageList = fixture("message-list-empty");
    assert!(page.messages.is_empty());
    assert!(page.validate().is_valid(), "{}", page.validate());
    assert_eq!(
        metriport_fhir::to_string(&MessageList::default()).unwrap(),
        r#"{"messages":[]}"#,
        "the array is always there"
    );
    let error = metriport_fhir::from_str::<MessageList>(r#"{"meta":{"itemsOnPage":0}}"#).unwrap_err();
    assert_eq!((error.rule(), error.expression()), ("cardinality", "MessageList.messages"));
    for odd in [
        r#"{"meta":{"itemsOnPage":0}}"#,
        r#"{"meta":{"itemsOnPage":0},"messages":5}"#,
        r#"{"meta":{"itemsOnPage":0},"mess\u0061ges":null}"#,
    ] {
        let read = tolerant::from_str::<MessageList>(odd).unwrap();
        assert_same(&metriport_fhir::to_string(&read.value).unwrap(), odd);
    }
}

#[test]
fn an_empty_array_however_spaced_makes_room_for_items() {
    for spaced in ["[]", "[ ]", "[\n\t]"] {
        let text = format!(r#"{{"meta":{{"itemsOnPage":0}},"messages":{spaced}}}"#);
        let mut page: MessageList = metriport_fhir::from_str(&text).unwrap();
        assert_same(&metriport_fhir::to_string(&page).unwrap(), &text);
        page.messages.push(Communication { status: EventStatus::Completed.into(), ..Default::default() });
        assert_eq!(
            metriport_fhir::to_string(&page).unwrap(),
            r#"{"meta":{"itemsOnPage":0},"messages":[{"resourceType":"Communication","status":"completed"}]}"#
        );
    }
}

#[test]
fn the_status_webhook_is_read_with_all_members() {
    let webhook: MessageWebhook = fixture("webhook-message-status");
    assert!(webhook.is_message_status() && !webhook.is_message_received());
    assert_eq!(webhook.meta.message_id, "6d4f6bf1-43c9-4ec3-8bbd-0f0d5a0c51b7");
    assert_same(webhook.meta.data().unwrap(), r#"{"ticket":"4711","tags":["referral",1.50]}"#);
    let payload = &webhook.payload;
    assert_eq!(payload.status.as_ref().unwrap().known(), Some(DeliveryState::Failed));
    assert_eq!(payload.reason.as_deref(), Some("The recipient's mailbox is full."));
    assert_eq!(payload.completed_at.as_ref().unwrap(), "2026-06-16T18:42:10.000Z");
    assert!(webhook.validate().is_valid(), "{}", webhook.validate());
    let outcome = metriport_fhir::check_as::<MessageWebhook>(&data::text("metriport/webhook-message-status.json"));
    assert_eq!(outcome.issues().len(), 0, "data is documented to be any JSON: {outcome}");
}

#[test]
fn validation_knows_what_a_status_webhook_must_have() {
    let complete: MessageWebhook = fixture("webhook-message-status");
    let rules = |webhook: &MessageWebhook| -> Vec<&'static str> {
        webhook.validate().errors().map(|issue| issue.rule).collect()
    };
    let mut webhook = complete.clone();
    webhook.payload.completed_at = None;
    assert_eq!(rules(&webhook), ["message-status"]);
    let mut webhook = complete.clone();
    webhook.payload.status = Some(DeliveryState::Processing.into());
    assert_eq!(rules(&webhook), ["message-status-final"]);
    for is_patient in [false, true] {
        let with = |id: &str, kind: &str| {
            let mut webhook = complete.clone();
            let payload = &mut webhook.payload;
            *(if is_patient { &mut payload.patient_id } else { &mut payload.id }) = Some(id.parse().unwrap());
            webhook.meta.r#type = kind.into();
            webhook
        };
        assert_eq!(rules(&with("17", MessageWebhook::MESSAGE_STATUS)), ["message-status-ids"]);
        assert_eq!(rules(&with("C757873D-EC9A-4326-A141-556F43239520", MessageWebhook::MESSAGE_STATUS)), [""; 0]);
        assert_eq!(rules(&with("17", MessageWebhook::MESSAGE_RECEIVED)), [""; 0], "that payload is not documented");
    }
    let mut webhook = complete.clone();
    webhook.payload.reason = Some("\u{1F4E7}".repeat(2500).into());
    assert_eq!(rules(&webhook), [""; 0]);
    webhook.payload.reason = Some("\u{1F4E7}".repeat(2501).into());
    assert_eq!(rules(&webhook), ["reason-length"]);
    let mut webhook = complete;
    webhook.payload.status = Some(Code::verbatim("bounced"));
    assert_eq!(rules(&webhook), ["binding-required"]);
}

#[test]
fn what_is_not_documented_is_kept_in_strict_reading_too() {
    let webhook: MessageWebhook = fixture("webhook-message-received");
    assert!(webhook.is_message_received());
    assert_same(
        webhook.payload.kept.get("message").unwrap(),
        r#"{"id":"0b9b6f0e-7a0d-4a55-9d6b-0a4fd0c3a9ad","network":"EHEX"}"#,
    );
    assert_eq!(webhook.payload.kept.get("attachments"), Some("[]"));
    assert!(webhook.validate().is_valid(), "{}", webhook.validate());
    let outcome = metriport_fhir::check_as::<MessageWebhook>(&data::text("metriport/webhook-message-received.json"));
    let unknown: Vec<_> = outcome.issues().iter().map(|issue| (issue.severity.as_str(), issue.rule)).collect();
    assert_eq!(unknown, [("information", "unknown-member"), ("information", "unknown-member")]);

    let text = r#"{"communication":{"resourceType":"Communication","status":"completed"},"attempt":3}"#;
    let answer: MessageStatus = serde_json::from_str(text).unwrap();
    assert_eq!(answer.kept.get("attempt"), Some("3"));
    assert_same(&serde_json::to_string(&answer).unwrap(), text);
    let text = r#"{"communication":{"resourceType":"Communication","status":"completed","attempt":3}}"#;
    assert!(serde_json::from_str::<MessageStatus>(text).is_err(), "the FHIR inside stays closed");
}

#[test]
fn a_bundle_of_messages_gives_its_messages() {
    let bundle: Bundle = fixture("bundle-of-messages");
    let messages = bundle.entry.iter().filter_map(|entry| entry.resource.as_ref()?.as_communication());
    let subjects: Vec<_> = messages.map(|message| Message::of(message).subject_line().unwrap()).collect();
    assert_eq!(subjects, ["Referral - cardiology", "Re: Referral - cardiology"]);
}

#[test]
fn the_objects_are_known_by_name_and_by_their_members() {
    for (file, name) in [
        ("get-message-status", "MessageStatus"),
        ("message-list", "MessageList"),
        ("message-list-empty", "MessageList"),
        ("webhook-message-status", "MessageWebhook"),
        ("webhook-message-received", "MessageWebhook"),
        ("flat-message", "FlatMessage"),
        ("bundle-of-messages", "Bundle"),
    ] {
        let text = data::text(&format!("metriport/{file}.json"));
        let value = AnyValue::read_document(&text).unwrap();
        assert_eq!(value.type_name(), name, "{file}");
        assert_same(&value.to_string().unwrap(), &text);
        assert_same(&AnyValue::read(name, &text).unwrap().to_string().unwrap(), &text);
    }
}

#[test]
fn states_map_to_statuses_and_back() {
    for state in DeliveryState::ALL {
        assert_eq!(DeliveryState::from_event_status(state.to_event_status()), Some(*state));
    }
    let states: Vec<_> = EventStatus::ALL.iter().map(|status| DeliveryState::from_event_status(*status)).collect();
    use DeliveryState::{Completed, Failed, Processing};
    let expected =
        [Some(Processing), Some(Processing), Some(Failed), Some(Processing), Some(Failed), Some(Completed), None, None];
    assert_eq!(states, expected);
    assert_eq!(DeliveryState::of(&Code::verbatim("failed")), Some(Failed));
    assert_eq!(DeliveryState::of(&Code::default()), None);
}

#[test]
fn npis_are_checked_as_metriport_does() {
    for good in ["1234567893", "1679576722", "2000000002"] {
        assert_eq!(good.parse::<Npi>().map(|npi| npi.to_string()), Ok(good.to_owned()), "{good}");
    }
    for (bad, error) in [
        ("1234567890", NpiError::CheckDigit),
        ("3000000001", NpiError::FirstDigit),
        ("123456789", NpiError::TenDigits),
        ("12345678930", NpiError::TenDigits),
        ("123456789\u{663}", NpiError::TenDigits),
        ("123456789X", NpiError::TenDigits),
        ("", NpiError::TenDigits),
    ] {
        assert_eq!(bad.parse::<Npi>(), Err(error), "{bad}");
    }
    // One digit changed is always found.
    for place in 1..10 {
        for digit in b'0'..=b'9' {
            let mut text = *b"1234567893";
            let same = std::mem::replace(&mut text[place], digit) == digit;
            assert_eq!(std::str::from_utf8(&text).unwrap().parse::<Npi>().is_ok(), same);
        }
    }
}

#[test]
fn destinations_are_addresses_oids_or_other_texts() {
    for address in ["intake@cardio.direct.partner.com", "a.b+c@direct.org"] {
        assert!(matches!(Destination::parse(address), Destination::Direct(_)), "{address}");
    }
    for oid in ["2.16.840.1.113883.3.9621.5.17", "urn:oid:2.16.840.1", "1.2"] {
        assert!(matches!(Destination::parse(oid), Destination::Oid(_)), "{oid}");
    }
    for other in ["", "Cardiology", "2", "2..16", "3.1", "@x.org", "a@b", "urn:uuid:1"] {
        assert!(matches!(Destination::parse(other), Destination::Other(_)), "{other}");
        assert_eq!(Destination::parse(other).as_str(), other);
    }
}

#[test]
fn sent_comes_before_received() {
    let mut message = Communication { received: Some("2026-06-18".parse().unwrap()), ..Default::default() };
    assert_eq!(Message::of(&message).occurred().unwrap(), "2026-06-18");
    message.sent = Some("2026-06-16".parse().unwrap());
    assert_eq!(Message::of(&message).occurred().unwrap(), "2026-06-16");
    assert_eq!(Message::of(&Communication::default()).occurred(), None);
}
