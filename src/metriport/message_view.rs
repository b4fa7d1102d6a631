//! `Message`: a Communication seen as one of Metriport's messages.

use super::{DataSources, DeliveryState, Destination, FoundDataSource, NpiText};
use crate::{
    Attachment, Code, Communication, CommunicationPayloadContent, DateTime, FhirString, Reference, ResourceType,
};

/// A [`Communication`] seen as one of Metriport's messages: subject line, body, destination, and so on.
///
/// It borrows the Communication, which has all that is not here.
///
/// ```
/// use metriport_fhir::metriport::{DeliveryState, Message, MessageStatus};
///
/// let answer: MessageStatus = serde_json::from_str(r#"{"communication": {
///     "resourceType": "Communication",
///     "id": "c757873d-ec9a-4326-a141-556f43239520",
///     "status": "in-progress",
///     "subject": {"reference": "Patient/018f1c2e-5f0a-7c3b-9d4e-1a2b3c4d5e6f"},
///     "topic": {"text": "Referral - cardiology"},
///     "sender": {"display": "Main Street Clinic"},
///     "recipient": [
///       {"type": "Organization", "display": "intake@cardio.direct.partner.com"},
///       {"type": "Practitioner", "display": "1234567893"}
///     ],
///     "sent": "2026-06-16T18:40:00.000Z",
///     "payload": [
///       {"contentString": "Please see Ada this week."},
///       {"contentReference": {"reference": "DocumentReference/5d1c38ac-3f27-4a33-8d0c-f7a1ff0ba8f3"}}
///     ]
/// }}"#)?;
///
/// let message = Message::of(&answer.communication);
/// assert_eq!(message.id(), Some("c757873d-ec9a-4326-a141-556f43239520"));
/// assert_eq!(message.patient_id(), Some("018f1c2e-5f0a-7c3b-9d4e-1a2b3c4d5e6f"));
/// assert_eq!(message.subject_line(), Some("Referral - cardiology"));
/// assert_eq!(message.body(), Some("Please see Ada this week."));
/// assert_eq!(message.document_ids().collect::<Vec<_>>(), ["5d1c38ac-3f27-4a33-8d0c-f7a1ff0ba8f3"]);
/// assert_eq!(message.sender_name(), Some("Main Street Clinic"));
/// let destination = message.destination().unwrap();
/// assert_eq!(destination.direct_address().unwrap().domain(), "cardio.direct.partner.com");
/// assert!(message.intended_recipient_npis().all(|text| text.npi().is_ok()));
/// assert_eq!(message.state(), Some(DeliveryState::Processing));
/// assert_eq!(message.occurred().unwrap(), "2026-06-16T18:40:00.000Z");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Message<'a> {
    communication: &'a Communication,
}

impl<'a> Message<'a> {
    /// The message of a Communication.
    #[must_use]
    #[inline]
    pub const fn of(communication: &'a Communication) -> Self {
        Message { communication }
    }

    /// The Communication.
    #[must_use]
    pub const fn communication(self) -> &'a Communication {
        self.communication
    }

    /// The message id, which is the Communication's id.
    #[must_use]
    #[inline]
    pub fn id(self) -> Option<&'a str> {
        self.communication.id_text()
    }

    /// The patient's id. Some inbound messages have none.
    #[must_use]
    #[inline]
    pub fn patient_id(self) -> Option<&'a str> {
        self.communication.subject.as_ref()?.id_of(ResourceType::Patient)
    }

    /// The subject line, which is the text of the topic.
    #[must_use]
    #[inline]
    pub fn subject_line(self) -> Option<&'a str> {
        self.communication.topic_text()
    }

    /// The body: the first payload that is a text.
    #[must_use]
    #[inline]
    pub fn body(self) -> Option<&'a str> {
        self.contents().find_map(|content| content.get::<FhirString>()?.value())
    }

    /// The ids of the documents that are attached: the payloads that refer to a DocumentReference.
    pub fn document_ids(self) -> impl Iterator<Item = &'a str> {
        self.contents().filter_map(|content| content.get::<Reference>()?.id_of(ResourceType::DocumentReference))
    }

    /// The attachments that the message itself has. Metriport's documented messages have none.
    ///
    /// ```
    /// use metriport_fhir::metriport::Message;
    /// use metriport_fhir::{Attachment, Base64Binary, Communication};
    /// let letter = Attachment { data: Some(Base64Binary::encode(b"Dear Ada")), ..Default::default() };
    /// let message = Communication { payload: vec![letter.into()], ..Default::default() };
    /// let sizes = Message::of(&message).inline_attachments().map(|it| it.data.as_ref()?.decode().map(|it| it.len()));
    /// assert!(sizes.eq([Some(8)]));
    /// ```
    pub fn inline_attachments(self) -> impl Iterator<Item = &'a Attachment> {
        self.contents().filter_map(CommunicationPayloadContent::get)
    }

    /// The name of the sender.
    #[must_use]
    #[inline]
    pub fn sender_name(self) -> Option<&'a str> {
        display(self.communication.sender.as_ref()?)
    }

    /// Where the message goes: the name of the first recipient that is an organisation.
    #[must_use]
    #[inline]
    pub fn destination(self) -> Option<Destination<'a>> {
        self.recipients(ResourceType::Organization).next().map(Destination::parse)
    }

    /// For whom the message is there: the names of the recipients that are practitioners, which should be NPIs.
    pub fn intended_recipient_npis(self) -> impl Iterator<Item = NpiText<'a>> {
        self.recipients(ResourceType::Practitioner).map(NpiText)
    }

    /// What became of it, as far as the status says: see [`DeliveryState::of`].
    #[must_use]
    #[inline]
    pub fn state(self) -> Option<DeliveryState> {
        DeliveryState::of(self.status())
    }

    /// The status as it is written.
    #[must_use]
    pub const fn status(self) -> &'a Code<crate::EventStatus> {
        &self.communication.status
    }

    /// Why it has that status, to show to a person.
    #[must_use]
    #[inline]
    pub fn reason(self) -> Option<&'a str> {
        self.communication.status_reason.as_ref()?.display_text()
    }

    /// When it happened: when it was sent, or else when it was received.
    #[must_use]
    #[inline]
    pub fn occurred(self) -> Option<&'a DateTime> {
        let has_value = |time: &&DateTime| time.has_value();
        let sent = self.communication.sent.as_ref().filter(has_value);
        sent.or_else(|| self.communication.received.as_ref().filter(has_value))
    }

    /// Where it came from: see [`DataSources::data_sources`].
    pub fn data_sources(self) -> impl Iterator<Item = FoundDataSource<'a>> {
        self.communication.data_sources()
    }

    fn contents(self) -> impl Iterator<Item = &'a CommunicationPayloadContent> {
        self.communication.payload.iter().map(|payload| &payload.content)
    }

    fn recipients(self, kind: ResourceType) -> impl Iterator<Item = &'a str> {
        self.communication.recipient.iter().filter(move |recipient| recipient.is(kind)).filter_map(display)
    }
}

#[inline]
fn display(reference: &Reference) -> Option<&str> {
    reference.display.as_ref()?.value()
}
