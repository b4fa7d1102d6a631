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
        Attachment(Box<Attachment>),
        Reference(Reference),
    }
}
