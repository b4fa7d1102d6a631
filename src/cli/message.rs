//! `Message`: what `show` says about a message. The names of its members in JSON are a promise.

use metriport_fhir::metriport::{MessageList, MessageStatus, MessageWebhook, MessageWebhookPayload};
use metriport_fhir::{
    AnyValue, Communication, CommunicationPayloadContent, EventStatus, FhirString, OpenValue, Reference, Resource,
};
use serde::Serialize;

/// The url of Metriport's data-source extension.
const DATA_SOURCE: &str = "https://public.metriport.com/fhir/StructureDefinition/data-source.json";

/// A message at a glance.
#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Message<'m> {
    pub id: Option<&'m str>,
    pub status: Option<&'m str>,
    /// Metriport's word for the status.
    pub delivery: Option<&'m str>,
    pub reason: Option<&'m str>,
    /// The subject line.
    pub subject: Option<&'m str>,
    pub patient: Option<Party<'m>>,
    pub sender: Option<Party<'m>>,
    pub recipients: Vec<Party<'m>>,
    /// Sent, else received.
    pub when: Option<&'m str>,
    pub sent: Option<&'m str>,
    pub received: Option<&'m str>,
    pub body: Vec<&'m str>,
    pub attachments: Vec<Attachment<'m>>,
    pub data_sources: Vec<&'m str>,
}

/// Somebody whom a message is from, to or about.
#[derive(Debug, Default, Serialize)]
pub struct Party<'m> {
    pub reference: Option<&'m str>,
    #[serde(rename = "type")]
    pub kind: Option<&'m str>,
    pub display: Option<&'m str>,
    /// A Direct address.
    pub address: Option<&'m str>,
    pub oid: Option<&'m str>,
    pub npi: Option<&'m str>,
}

/// Something that goes with a message.
#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Attachment<'m> {
    pub reference: Option<&'m str>,
    pub url: Option<&'m str>,
    pub title: Option<&'m str>,
    pub content_type: Option<&'m str>,
}

impl<'m> Message<'m> {
    /// The messages in a document; none where it is no document of messages.
    pub fn all(value: &'m AnyValue) -> Option<Vec<Self>> {
        if let Some(answer) = value.downcast_ref::<MessageStatus>() {
            return Some(vec![Message::of(&answer.communication)]);
        }
        if let Some(page) = value.downcast_ref::<MessageList>() {
            return Some(page.messages.iter().map(Message::of).collect());
        }
        if let Some(webhook) = value.downcast_ref::<MessageWebhook>() {
            return Some(vec![Message::told(&webhook.payload)]);
        }
        match value.as_resource()? {
            Resource::Communication(communication) => Some(vec![Message::of(communication)]),
            Resource::Bundle(bundle) => {
                let resources = bundle.entry.iter().filter_map(|entry| entry.resource.as_ref());
                Some(resources.filter_map(Resource::as_communication).map(Message::of).collect())
            }
            _ => None,
        }
    }

    fn of(message: &'m Communication) -> Self {
        let sent = message.sent.as_ref().and_then(|time| time.value());
        let received = message.received.as_ref().and_then(|time| time.value());
        let contents = message.payload.iter().map(|payload| &payload.content);
        Message {
            id: message.id.as_ref().and_then(|id| id.value()),
            status: message.status.value(),
            delivery: message.status.known().and_then(delivery),
            reason: message.status_reason.as_ref().and_then(|reason| reason.display_text()),
            subject: message.topic.as_ref().and_then(|topic| topic.display_text()),
            patient: message.subject.as_ref().map(Party::of),
            sender: message.sender.as_ref().map(Party::of),
            recipients: message.recipient.iter().map(Party::of).collect(),
            when: sent.or(received),
            sent,
            received,
            body: contents
                .clone()
                .filter_map(|content| match content {
                    CommunicationPayloadContent::String(text) => text.value(),
                    _ => None,
                })
                .collect(),
            attachments: contents.filter_map(Attachment::of).collect(),
            data_sources: message
                .extension
                .iter()
                .filter(|extension| extension.url == DATA_SOURCE)
                .filter_map(|extension| match &extension.value {
                    Some(OpenValue::Coding(coding)) => coding.code.as_ref()?.value(),
                    _ => None,
                })
                .collect(),
        }
    }

    /// What a webhook says of a message.
    fn told(payload: &'m MessageWebhookPayload) -> Self {
        let sent = payload.sent_at.as_ref().and_then(|time| time.value());
        let patient = payload.patient_id.as_ref().and_then(|id| id.value());
        let status = payload.status.as_ref().and_then(|status| status.value());
        Message {
            id: payload.id.as_ref().and_then(|id| id.value()),
            status,
            delivery: status,
            reason: text(&payload.reason),
            patient: patient.map(|id| Party { kind: Some("Patient"), display: Some(id), ..Party::default() }),
            when: sent,
            sent,
            ..Message::default()
        }
    }
}

fn text(text: &Option<FhirString>) -> Option<&str> {
    text.as_ref().and_then(|text| text.value())
}

/// Metriport's word for a status; none for those that say nothing about delivery.
fn delivery(status: EventStatus) -> Option<&'static str> {
    match status {
        EventStatus::Preparation | EventStatus::InProgress | EventStatus::OnHold => Some("processing"),
        EventStatus::Completed => Some("completed"),
        EventStatus::Stopped | EventStatus::NotDone => Some("failed"),
        EventStatus::EnteredInError | EventStatus::Unknown => None,
    }
}

impl<'m> Party<'m> {
    fn of(reference: &'m Reference) -> Self {
        let display = text(&reference.display);
        let kind = reference.type_name();
        let named = |kinds: &[&str]| kind.is_some_and(|kind| kinds.contains(&kind));
        Party {
            reference: text(&reference.reference),
            kind,
            display,
            address: display.filter(|text| is_address(text)),
            oid: display.filter(|text| named(&["Organization"]) && is_oid(text)),
            npi: display.filter(|text| named(&["Practitioner", "Organization"]) && is_npi(text)),
        }
    }
}

fn is_address(text: &str) -> bool {
    text.split_once('@').is_some_and(|(name, domain)| {
        !name.is_empty() && domain.contains('.') && !domain.contains('@') && !text.contains(char::is_whitespace)
    })
}

fn is_oid(text: &str) -> bool {
    text.contains('.') && text.split('.').all(|arc| !arc.is_empty() && arc.bytes().all(|byte| byte.is_ascii_digit()))
}

fn is_npi(text: &str) -> bool {
    text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_digit())
}

impl<'m> Attachment<'m> {
    fn of(content: &'m CommunicationPayloadContent) -> Option<Self> {
        match content {
            CommunicationPayloadContent::Reference(reference) => Some(Attachment {
                reference: text(&reference.reference),
                title: text(&reference.display),
                ..Attachment::default()
            }),
            CommunicationPayloadContent::Attachment(attachment) => Some(Attachment {
                url: attachment.url.as_ref().and_then(|url| url.value()),
                title: text(&attachment.title),
                content_type: attachment.content_type.as_ref().and_then(|code| code.value()),
                ..Attachment::default()
            }),
            CommunicationPayloadContent::String(_) => None,
        }
    }
}
