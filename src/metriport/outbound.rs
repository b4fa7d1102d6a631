//! `OutboundMessage`: the fields of Send Message, and the Communication that they make.

use super::field_error::Limits;
use super::{DataSource, Destination, FieldErrors, FieldFault};
use crate::{CodeableConcept, Communication, CommunicationPayload, EventStatus, Reference, ResourceType};

/// The fields of Metriport's Send Message.
///
/// ```
/// use metriport_fhir::metriport::{Message, OutboundMessage};
///
/// let draft = OutboundMessage {
///     patient_id: "018f1c2e-5f0a-7c3b-9d4e-1a2b3c4d5e6f",
///     destination: "intake@cardio.direct.partner.com",
///     subject: "Referral - cardiology",
///     body: Some("Please see Ada this week."),
///     attachments: &["5d1c38ac-3f27-4a33-8d0c-f7a1ff0ba8f3"],
///     intended_recipient_npi: &["1234567893"],
/// };
/// let communication = draft.to_communication()?;
/// assert!(communication.validate().is_valid());
/// assert_eq!(Message::of(&communication).subject_line(), Some("Referral - cardiology"));
///
/// let empty = OutboundMessage { body: None, attachments: &[], subject: "", ..draft };
/// assert_eq!(
///     empty.to_communication().unwrap_err().to_string(),
///     "subject: expected 1 to 255 UTF-16 units; body: expected a body or at least one attachment",
/// );
/// # Ok::<(), metriport_fhir::metriport::FieldErrors>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct OutboundMessage<'a> {
    /// `patientId`: the patient, a UUID.
    pub patient_id: &'a str,
    /// `destination`: a Direct address or the OID of an organisation, in at most 255 UTF-16 units.
    pub destination: &'a str,
    /// `subject`: the subject line, in 1 to 255 UTF-16 units.
    pub subject: &'a str,
    /// `body`: plain text, in 1 to 5000 UTF-16 units. There must be a body or an attachment.
    pub body: Option<&'a str>,
    /// `attachments`: the ids of at most 5 documents, UUIDs.
    pub attachments: &'a [&'a str],
    /// `intendedRecipientNpi`: at most 10 texts. They should be NPIs, but Metriport takes any text and so does this.
    pub intended_recipient_npi: &'a [&'a str],
}

impl OutboundMessage<'_> {
    /// Holds the fields against the documented limits.
    ///
    /// # Errors
    ///
    /// Every field that breaks one.
    #[inline]
    pub fn check(&self) -> Result<(), FieldErrors> {
        let mut limits = Limits::default();
        limits.uuid("patientId", self.patient_id);
        limits.text("destination", self.destination, Limits::DESTINATION);
        if !self.destination.is_empty() && matches!(Destination::parse(self.destination), Destination::Other(_)) {
            limits.fail("destination", FieldFault::NotDestination);
        }
        limits.text("subject", self.subject, Limits::SUBJECT);
        match self.body {
            Some(body) => limits.text("body", body, Limits::BODY),
            None if self.attachments.is_empty() => limits.fail("body", FieldFault::NoContent),
            None => {}
        }
        limits.count("attachments", self.attachments.len(), 0, Limits::ATTACHMENTS);
        for (at, id) in self.attachments.iter().enumerate() {
            limits.uuid(&format!("attachments[{at}]"), id);
        }
        limits.count("intendedRecipientNpi", self.intended_recipient_npi.len(), 0, Limits::NPIS);
        for (at, npi) in self.intended_recipient_npi.iter().enumerate() {
            limits.npi(at, npi);
        }
        limits.finish()
    }

    /// The Communication that Metriport makes of the fields, as it looks before the message has an id and was sent.
    ///
    /// # Errors
    ///
    /// Every field that breaks a documented limit.
    #[inline]
    pub fn to_communication(&self) -> Result<Communication, FieldErrors> {
        self.check()?;
        let mut recipient = vec![Reference::named(ResourceType::Organization, self.destination)];
        for npi in self.intended_recipient_npi {
            recipient.push(Reference::named(ResourceType::Practitioner, *npi));
        }
        let mut payload: Vec<CommunicationPayload> = self.body.map(Into::into).into_iter().collect();
        for id in self.attachments {
            payload.push(Reference::to(ResourceType::DocumentReference, id).into());
        }
        Ok(Communication {
            status: EventStatus::InProgress.into(),
            subject: Some(Reference::to(ResourceType::Patient, self.patient_id)),
            topic: Some(CodeableConcept::text(self.subject)),
            recipient,
            payload,
            extension: DataSource::Metriport.into(),
            ..Default::default()
        })
    }
}
