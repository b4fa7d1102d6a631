//! `Message`: what `show` says about a message. The names of its members in JSON are a promise.

use metriport_fhir::metriport::{
    self, DataSource, Destination, FlatMessage, MessageList, MessageStatus, MessageWebhook, NpiError, NpiText,
};
use metriport_fhir::{
    AnyValue, Communication, CommunicationPayloadContent, FhirString, Reference, Resource, ResourceType,
};
use serde::Serialize;

/// A message at a glance.
#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Message<'m> {
    /// What a webhook says that has happened: `message.status`, `message.received`.
    pub event: Option<&'m str>,
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
    /// When it arrived or was given up.
    pub completed: Option<&'m str>,
    pub body: Vec<&'m str>,
    pub attachments: Vec<Attachment<'m>>,
    pub data_sources: Vec<String>,
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
            return Some(vec![Message::told(webhook)]);
        }
        if let Some(flat) = value.downcast_ref::<FlatMessage>() {
            return Some(vec![Message::flat(flat)]);
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

    fn of(communication: &'m Communication) -> Self {
        let message = metriport::Message::of(communication);
        let contents = || communication.payload.iter().map(|payload| &payload.content);
        Message {
            event: None,
            completed: None,
            id: message.id(),
            status: communication.status.value(),
            delivery: message.state().map(|state| state.as_str()),
            reason: message.reason(),
            subject: message.subject_line(),
            patient: communication.subject.as_ref().map(Party::of),
            sender: communication.sender.as_ref().map(Party::of),
            recipients: communication.recipient.iter().map(Party::of).collect(),
            when: message.occurred().and_then(|time| time.value()),
            sent: communication.sent.as_ref().and_then(|time| time.value()),
            received: communication.received.as_ref().and_then(|time| time.value()),
            body: contents().filter_map(|content| content.get::<FhirString>()?.value()).collect(),
            attachments: contents().filter_map(Attachment::of).collect(),
            data_sources: message.data_sources().map(|found| found.source.to_string()).collect(),
        }
    }

    /// What a webhook says of a message; of one that is not documented, what kind it is.
    fn told(webhook: &'m MessageWebhook) -> Self {
        let payload = &webhook.payload;
        let sent = payload.sent_at.as_ref().and_then(|time| time.value());
        let status = payload.status.as_ref().and_then(|status| status.value());
        Message {
            event: webhook.meta.r#type.value(),
            id: payload.id.as_ref().and_then(|id| id.value()),
            status,
            delivery: status,
            reason: text(&payload.reason),
            patient: payload.patient_id.as_ref().and_then(|id| id.value()).map(Party::patient),
            when: sent.or(webhook.meta.when.value()),
            sent,
            completed: payload.completed_at.as_ref().and_then(|time| time.value()),
            ..Message::default()
        }
    }

    /// The SDK's flat message.
    fn flat(flat: &'m FlatMessage) -> Self {
        let named = |kind, display| Party::named(Some(kind), Some(display));
        let destination = flat.destination.value().map(|text| named("Organization", text));
        let npis = flat.intended_recipient_npi.iter().filter_map(|npi| npi.value());
        let document = |id: &'m str| Attachment { title: Some(id), ..Attachment::default() };
        let sent = flat.sent_at.as_ref().and_then(|time| time.value());
        Message {
            id: flat.id.value(),
            status: flat.status.value(),
            delivery: flat.status.value(),
            reason: text(&flat.reason),
            subject: flat.subject.value(),
            patient: flat.patient_id.as_ref().and_then(|id| id.value()).map(Party::patient),
            recipients: destination.into_iter().chain(npis.map(|npi| named("Practitioner", npi))).collect(),
            when: sent,
            sent,
            body: text(&flat.body).into_iter().collect(),
            attachments: flat.attachments.iter().filter_map(|id| id.value()).map(document).collect(),
            data_sources: flat.network.iter().map(|network| DataSource::from(network.as_str()).to_string()).collect(),
            ..Message::default()
        }
    }
}

fn text(text: &Option<FhirString>) -> Option<&str> {
    text.as_ref().and_then(|text| text.value())
}

impl<'m> Party<'m> {
    fn of(reference: &'m Reference) -> Self {
        let party = Party::named(reference.type_name(), text(&reference.display));
        Party { reference: text(&reference.reference), ..party }
    }

    fn patient(id: &'m str) -> Self {
        Party { kind: Some("Patient"), display: Some(id), ..Party::default() }
    }

    /// Somebody by a name, which may be an address or a number.
    fn named(kind: Option<&'m str>, display: Option<&'m str>) -> Self {
        let destination = display.map(Destination::parse);
        let is_number = |text: &&str| NpiText(text).npi() != Err(NpiError::TenDigits);
        let is_practitioner = kind == Some(ResourceType::Practitioner.as_str());
        Party {
            reference: None,
            kind,
            display,
            address: destination.and_then(|found| found.direct_address()).map(|address| address.as_str()),
            oid: destination.and_then(|found| found.oid()),
            npi: display.filter(is_number).filter(|_| is_practitioner),
        }
    }

    /// What the display is, in words.
    pub fn role(&self) -> Option<&'static str> {
        match (self.address, self.oid, self.npi.map(|text| NpiText(text).npi())) {
            (Some(_), ..) => Some("Direct address"),
            (_, Some(_), _) => Some("OID"),
            (.., Some(Ok(_))) => Some("NPI"),
            (.., Some(Err(_))) => Some("NPI that fails its check"),
            _ => None,
        }
    }
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
