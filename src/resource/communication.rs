//! `Communication`: <https://hl7.org/fhir/R4/communication.html>

use crate::prelude::*;

datatype! {
    /// An occurrence of information being transmitted; e.g. an alert that was sent to a responsible provider, a
    /// public health agency that was notified about a reportable condition.
    ///
    /// R4: <https://hl7.org/fhir/R4/communication.html>
    pub struct Communication: DomainResource "Communication" {
        /// Unique identifier
        identifier "identifier": 0..* Identifier [summary()],
        /// Instantiates FHIR protocol or definition
        instantiates_canonical "instantiatesCanonical": 0..* Canonical [
            summary(),
            targets(&["PlanDefinition", "ActivityDefinition", "Measure", "OperationDefinition", "Questionnaire"])
        ],
        /// Instantiates external protocol or definition
        instantiates_uri "instantiatesUri": 0..* Uri [summary()],
        /// Request fulfilled by this communication
        based_on "basedOn": 0..* Reference [summary()],
        /// Part of this action
        part_of "partOf": 0..* Reference [summary()],
        /// Reply to
        in_response_to "inResponseTo": 0..* Reference [targets(&["Communication"])],
        /// preparation | in-progress | not-done | on-hold | stopped | completed | entered-in-error | unknown
        status "status": 1..1 Code<EventStatus> [
            modifier(),
            summary(),
            required("http://hl7.org/fhir/ValueSet/event-status|4.0.1")
        ],
        /// Reason for current status
        status_reason "statusReason": 0..1 CodeableConcept [
            summary(),
            example("http://hl7.org/fhir/ValueSet/communication-not-done-reason")
        ],
        /// Message category
        category "category": 0..* CodeableConcept [example("http://hl7.org/fhir/ValueSet/communication-category")],
        /// routine | urgent | asap | stat
        priority "priority": 0..1 Code<RequestPriority> [
            summary(),
            required("http://hl7.org/fhir/ValueSet/request-priority|4.0.1")
        ],
        /// A channel of communication
        medium "medium": 0..* CodeableConcept [example("http://terminology.hl7.org/ValueSet/v3-ParticipationMode")],
        /// Focus of message
        subject "subject": 0..1 Reference [summary(), targets(&["Patient", "Group"])],
        /// Description of the purpose/content
        topic "topic": 0..1 CodeableConcept [example("http://hl7.org/fhir/ValueSet/communication-topic")],
        /// Resources that pertain to this communication
        about "about": 0..* Reference [],
        /// Encounter created as part of
        encounter "encounter": 0..1 Reference [summary(), targets(&["Encounter"])],
        /// When sent
        sent "sent": 0..1 DateTime [],
        /// When received
        received "received": 0..1 DateTime [],
        /// Message recipient
        recipient "recipient": 0..* Reference [
            targets(&[
                "Device", "Organization", "Patient", "Practitioner", "PractitionerRole", "RelatedPerson", "Group",
                "CareTeam", "HealthcareService",
            ])
        ],
        /// Message sender
        sender "sender": 0..1 Reference [
            targets(&[
                "Device", "Organization", "Patient", "Practitioner", "PractitionerRole", "RelatedPerson",
                "HealthcareService",
            ])
        ],
        /// Indication for message
        reason_code "reasonCode": 0..* CodeableConcept [
            summary(),
            example("http://hl7.org/fhir/ValueSet/clinical-findings")
        ],
        /// Why was communication done?
        reason_reference "reasonReference": 0..* Reference [
            summary(),
            targets(&["Condition", "Observation", "DiagnosticReport", "DocumentReference"])
        ],
        /// Message payload
        payload "payload": 0..* CommunicationPayload [],
        /// Comments made about the communication
        note "note": 0..* Annotation [],
    }
}

datatype! {
    /// Text, attachment(s), or resource(s) that was communicated to the recipient.
    ///
    /// R4: <https://hl7.org/fhir/R4/communication.html>
    pub struct CommunicationPayload: BackboneElement "Communication.payload" {
        /// Message part content
        content "content": 1..1 CommunicationPayloadContent [],
    }
}

choice! {
    /// The types of Communication.payload.content\[x\]: Message part content
    pub enum CommunicationPayloadContent {
        String(FhirString),
        Attachment(Nested<Attachment>),
        Reference(Reference),
    }
}

impl Communication {
    /// The id as text.
    ///
    /// ```
    /// use metriport_fhir::Communication;
    /// let message: Communication = serde_json::from_str(
    ///     r#"{"resourceType":"Communication","id":"c757873d-ec9a-4326-a141-556f43239520","status":"completed"}"#,
    /// )?;
    /// assert_eq!(message.id_text(), Some("c757873d-ec9a-4326-a141-556f43239520"));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    #[inline]
    pub fn id_text(&self) -> Option<&str> {
        self.id.as_ref()?.value()
    }

    /// The text of the topic: in Metriport's messages, the subject line.
    ///
    /// ```
    /// use metriport_fhir::{CodeableConcept, Communication};
    /// let message =
    ///     Communication { topic: Some(CodeableConcept::text("Referral - cardiology")), ..Default::default() };
    /// assert_eq!(message.topic_text(), Some("Referral - cardiology"));
    /// ```
    #[must_use]
    #[inline]
    pub fn topic_text(&self) -> Option<&str> {
        self.topic.as_ref()?.text.as_ref()?.value()
    }
}

impl CommunicationPayload {
    /// A part with that content: a text, an [`Attachment`] or a [`Reference`]. `.into()` does the same.
    ///
    /// ```
    /// use metriport_fhir::{CommunicationPayload, Reference, ResourceType};
    /// let document = CommunicationPayload::new(Reference::to(ResourceType::DocumentReference, "d1"));
    /// assert_eq!(
    ///     serde_json::to_string(&document).unwrap(),
    ///     r#"{"contentReference":{"reference":"DocumentReference/d1"}}"#,
    /// );
    /// assert_eq!(CommunicationPayload::from("See the attached letter.").content, "See the attached letter.".into());
    /// ```
    #[must_use]
    pub fn new(content: impl Into<CommunicationPayloadContent>) -> Self {
        CommunicationPayload { content: content.into(), ..Default::default() }
    }
}

impl From<&str> for CommunicationPayloadContent {
    /// A `contentString`.
    #[inline]
    fn from(text: &str) -> Self {
        CommunicationPayloadContent::String(text.into())
    }
}

impl From<String> for CommunicationPayloadContent {
    /// A `contentString`.
    #[inline]
    fn from(text: String) -> Self {
        CommunicationPayloadContent::String(text.into())
    }
}

impl<T: Into<CommunicationPayloadContent>> From<T> for CommunicationPayload {
    fn from(content: T) -> Self {
        CommunicationPayload::new(content)
    }
}
