//! `CommunicationRequest`: <https://hl7.org/fhir/R4/communicationrequest.html>

use crate::prelude::*;

datatype! {
    /// A request to convey information; e.g. the CDS system proposes that an alert be sent to a responsible provider,
    /// the CDS system proposes that the public health agency be notified about a reportable condition.
    ///
    /// R4: <https://hl7.org/fhir/R4/communicationrequest.html>
    pub struct CommunicationRequest: DomainResource "CommunicationRequest" {
        /// Unique identifier
        identifier "identifier": 0..* Identifier [summary()],
        /// Fulfills plan or proposal
        based_on "basedOn": 0..* Reference [summary()],
        /// Request(s) replaced by this request
        replaces "replaces": 0..* Reference [summary(), targets(&["CommunicationRequest"])],
        /// Composite request this is part of
        group_identifier "groupIdentifier": 0..1 Identifier [summary()],
        /// draft | active | on-hold | revoked | completed | entered-in-error | unknown
        status "status": 1..1 Code<RequestStatus> [
            modifier(),
            summary(),
            required("http://hl7.org/fhir/ValueSet/request-status|4.0.1")
        ],
        /// Reason for current status
        status_reason "statusReason": 0..1 CodeableConcept [example("")],
        /// Message category
        category "category": 0..* CodeableConcept [example("http://hl7.org/fhir/ValueSet/communication-category")],
        /// routine | urgent | asap | stat
        priority "priority": 0..1 Code<RequestPriority> [
            summary(),
            required("http://hl7.org/fhir/ValueSet/request-priority|4.0.1")
        ],
        /// True if request is prohibiting action
        do_not_perform "doNotPerform": 0..1 Boolean [modifier(), summary()],
        /// A channel of communication
        medium "medium": 0..* CodeableConcept [example("http://terminology.hl7.org/ValueSet/v3-ParticipationMode")],
        /// Focus of message
        subject "subject": 0..1 Reference [targets(&["Patient", "Group"])],
        /// Resources that pertain to this communication request
        about "about": 0..* Reference [],
        /// Encounter created as part of
        encounter "encounter": 0..1 Reference [summary(), targets(&["Encounter"])],
        /// Message payload
        payload "payload": 0..* CommunicationRequestPayload [],
        /// When scheduled
        occurrence "occurrence": 0..1 CommunicationRequestOccurrence [summary()],
        /// When request transitioned to being actionable
        authored_on "authoredOn": 0..1 DateTime [summary()],
        /// Who/what is requesting service
        requester "requester": 0..1 Reference [
            summary(),
            targets(&["Practitioner", "PractitionerRole", "Organization", "Patient", "RelatedPerson", "Device"])
        ],
        /// Message recipient
        recipient "recipient": 0..* Reference [
            targets(&[
                "Device", "Organization", "Patient", "Practitioner", "PractitionerRole", "RelatedPerson", "Group",
                "CareTeam", "HealthcareService",
            ])
        ],
        /// Message sender
        sender "sender": 0..1 Reference [
            summary(),
            targets(&[
                "Device", "Organization", "Patient", "Practitioner", "PractitionerRole", "RelatedPerson",
                "HealthcareService",
            ])
        ],
        /// Why is communication needed?
        reason_code "reasonCode": 0..* CodeableConcept [
            summary(),
            example("http://terminology.hl7.org/ValueSet/v3-ActReason")
        ],
        /// Why is communication needed?
        reason_reference "reasonReference": 0..* Reference [
            summary(),
            targets(&["Condition", "Observation", "DiagnosticReport", "DocumentReference"])
        ],
        /// Comments made about communication request
        note "note": 0..* Annotation [],
    }
}

datatype! {
    /// Text, attachment(s), or resource(s) to be communicated to the recipient.
    ///
    /// R4: <https://hl7.org/fhir/R4/communicationrequest.html>
    pub struct CommunicationRequestPayload: BackboneElement "CommunicationRequest.payload" {
        /// Message part content
        content "content": 1..1 CommunicationRequestPayloadContent [],
    }
}

choice! {
    /// The types of CommunicationRequest.payload.content\[x\]: Message part content
    pub enum CommunicationRequestPayloadContent {
        String(FhirString),
        Attachment(Nested<Attachment>),
        Reference(Reference),
    }
}

choice! {
    /// The types of CommunicationRequest.occurrence\[x\]: When scheduled
    pub enum CommunicationRequestOccurrence {
        DateTime(DateTime),
        Period(Nested<Period>),
    }
}
