//! `FlatMessage`: the message as Metriport's SDK has it, from and to a Communication.

use super::field_error::Limits;
use super::{DataSource, DeliveryState, Direction, FieldErrors, FieldFault, Message, Network, TransportMethod};
use crate::lexical::temporal;
use crate::node::FhirType;
use crate::prelude::*;
use crate::{Communication, CommunicationPayload, Meta};

datatype! {
    /// A message as Metriport's SDK has it: flat, in words of its own.
    ///
    /// It and a Communication are two views of one message, and each holds what the other cannot:
    /// [`to_communication`](FlatMessage::to_communication) and
    /// [`from_communication`](FlatMessage::from_communication) say what.
    pub struct FlatMessage: Envelope "FlatMessage" inline {
        /// The message id
        id "id": 1..1 Id [bare()],
        /// The patient's id; some inbound messages have none
        patient_id "patientId": 0..1 Id [bare()],
        /// outbound | inbound
        direction "direction": 1..1 Code<Direction> [bare()],
        /// processing | completed | failed
        status "status": 1..1 Code<DeliveryState> [bare()],
        /// xdr | direct
        transport_method "transportMethod": 1..1 Code<TransportMethod> [bare()],
        /// EHEX | CAREQUALITY | COMMONWELL; there where the transport is xdr
        network "network": 0..1 Code<Network> [bare()],
        /// A Direct address or an OID, in 1 to 255 UTF-16 units
        destination "destination": 1..1 FhirString [bare()],
        /// The subject line, in 1 to 255 UTF-16 units
        subject "subject": 1..1 FhirString [bare()],
        /// Plain text, in 1 to 5000 UTF-16 units
        body "body": 0..1 FhirString [bare()],
        /// The ids of 1 to 5 documents
        attachments "attachments": 0..* Id [bare()],
        /// 1 to 10 texts that should be NPIs
        intended_recipient_npi "intendedRecipientNpi": 0..* FhirString [bare()],
        /// When it was sent, in UTC with Z
        sent_at "sentAt": 0..1 DateTime [bare()],
        /// When something about it changed last, in UTC with Z
        updated_at "updatedAt": 0..1 DateTime [bare()],
        /// Why it failed, in 1 to 5000 UTF-16 units
        reason "reason": 0..1 FhirString [bare()],
    }
    rules {
        /// There is a network where the transport is xdr
        "flat-network" Error "transportMethod = 'xdr' implies network.exists()" => |m| m.transport_method != "xdr" || exists(&m.network),
        /// Texts, lists, ids and times keep Metriport's documented limits
        "flat-limits" Error "destination.length() <= 255 and subject.length() <= 255 and body.length() <= 5000 and attachments.count() <= 5 and intendedRecipientNpi.count() <= 10 and reason.length() <= 5000" => |m| m.limits().finish().is_ok(),
    }
}

/// What a [`FlatMessage`] says and a Communication cannot hold.
///
/// R4 has elements for none of the three, and Metriport documents no extension for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Carriage {
    /// Which way the message went.
    pub direction: Direction,
    /// How it was carried.
    pub transport_method: TransportMethod,
    /// Over which network, where the transport is xdr.
    pub network: Option<Network>,
}

impl FlatMessage {
    /// Holds the message against Metriport's documented limits.
    ///
    /// # Errors
    ///
    /// Every field that breaks one.
    #[inline]
    pub fn check(&self) -> Result<(), FieldErrors> {
        let mut limits = self.limits();
        for (field, is_known) in [
            ("direction", self.direction.known().is_some()),
            ("status", self.status.known().is_some()),
            ("transportMethod", self.transport_method.known().is_some()),
            ("network", self.network.as_ref().is_none_or(|network| network.known().is_some())),
        ] {
            if !is_known {
                limits.fail(field, FieldFault::NotKnown);
            }
        }
        if self.transport_method == TransportMethod::Xdr && !exists(&self.network) {
            limits.fail("network", FieldFault::Missing);
        }
        limits.finish()
    }

    #[inline]
    fn limits(&self) -> Limits {
        let mut limits = Limits::default();
        limits.uuid("id", &self.id);
        if let Some(patient) = &self.patient_id {
            limits.uuid("patientId", patient);
        }
        limits.text("destination", &self.destination, Limits::DESTINATION);
        limits.text("subject", &self.subject, Limits::SUBJECT);
        if let Some(body) = &self.body {
            limits.text("body", body, Limits::BODY);
        }
        // A list that is left out is right, one without items is not.
        let is_empty = |list: &str| list.strip_prefix("[").is_some_and(|rest| rest.trim_start().starts_with("]"));
        let least = |list: &str| usize::from(self.kept.get(list).is_some_and(is_empty));
        limits.count("attachments", self.attachments.len(), least("attachments"), Limits::ATTACHMENTS);
        for (at, id) in self.attachments.iter().enumerate() {
            limits.uuid(&format!("attachments[{at}]"), id);
        }
        let (npis, least) = (self.intended_recipient_npi.len(), least("intendedRecipientNpi"));
        limits.count("intendedRecipientNpi", npis, least, Limits::NPIS);
        for (at, npi) in self.intended_recipient_npi.iter().enumerate() {
            limits.npi(at, npi);
        }
        for (field, time) in [("sentAt", &self.sent_at), ("updatedAt", &self.updated_at)] {
            let is_utc = |text: &str| text.ends_with("Z") && temporal::instant(text).is_ok();
            if time.as_ref().is_some_and(|time| !is_utc(time)) {
                limits.fail(field, FieldFault::NotUtc);
            }
        }
        if let Some(reason) = &self.reason {
            limits.text("reason", reason, Limits::REASON);
        }
        limits
    }

    /// The Communication of this message.
    ///
    /// It cannot hold the direction, the transport and the network: [`carriage`](Self::carriage) has them. `updatedAt`
    /// becomes `meta.lastUpdated`, the state a status by [`DeliveryState::to_event_status`], and the reason
    /// `statusReason.text`. Members that this crate does not know have no place there either.
    ///
    /// ```
    /// use metriport_fhir::metriport::{FlatMessage, Message};
    ///
    /// let flat: FlatMessage = serde_json::from_str(r#"{
    ///     "id": "c757873d-ec9a-4326-a141-556f43239520",
    ///     "patientId": "018f1c2e-5f0a-7c3b-9d4e-1a2b3c4d5e6f",
    ///     "direction": "outbound",
    ///     "status": "failed",
    ///     "transportMethod": "direct",
    ///     "destination": "intake@cardio.direct.partner.com",
    ///     "subject": "Referral - cardiology",
    ///     "body": "Please see Ada this week.",
    ///     "sentAt": "2026-06-16T18:40:00.000Z",
    ///     "reason": "The recipient's mailbox is full."
    /// }"#)?;
    /// let communication = flat.to_communication()?;
    /// assert_eq!(communication.status, "stopped");
    /// assert_eq!(Message::of(&communication).reason(), Some("The recipient's mailbox is full."));
    ///
    /// let (again, lost) = FlatMessage::from_communication(&communication, flat.carriage().unwrap());
    /// assert_eq!(again, flat);
    /// assert!(lost.is_empty());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Every field that breaks a documented limit.
    #[inline]
    pub fn to_communication(&self) -> Result<Communication, FieldErrors> {
        self.check()?;
        Ok(self.as_communication())
    }

    #[inline]
    fn as_communication(&self) -> Communication {
        let mut recipient = vec![Reference::named(ResourceType::Organization, self.destination.as_str())];
        for npi in &self.intended_recipient_npi {
            recipient.push(Reference::named(ResourceType::Practitioner, npi.as_str()));
        }
        let mut payload: Vec<CommunicationPayload> = self.body.as_deref().map(Into::into).into_iter().collect();
        for id in &self.attachments {
            payload.push(Reference::to(ResourceType::DocumentReference, id).into());
        }
        let updated = self.updated_at.as_ref().and_then(DateTime::value);
        Communication {
            id: Some(self.id.clone()),
            meta: updated.map(|time| Meta { last_updated: Some(Instant::verbatim(time)), ..Default::default() }),
            status: match self.status.known() {
                Some(state) => state.to_event_status().into(),
                None => Code::verbatim(&self.status),
            },
            status_reason: self.reason.as_deref().map(CodeableConcept::text),
            subject: self.patient_id.as_ref().map(|id| Reference::to(ResourceType::Patient, id)),
            topic: Some(CodeableConcept::text(self.subject.as_str())),
            sent: self.sent_at.clone(),
            recipient,
            payload,
            extension: DataSource::Metriport.into(),
            ..Default::default()
        }
    }

    /// What a Communication cannot hold of this message, if the words are documented ones.
    #[must_use]
    #[inline]
    pub fn carriage(&self) -> Option<Carriage> {
        let network = match &self.network {
            Some(network) => Some(network.known()?),
            None => None,
        };
        let (direction, transport_method) = (self.direction.known()?, self.transport_method.known()?);
        Some(Carriage { direction, transport_method, network })
    }

    /// The flat message of a Communication, and the names of the Communication's elements that it holds otherwise or
    /// not at all: `sender`, more than one text in `payload`, a status such as `on-hold`, `note` and many others.
    ///
    /// A field that the Communication has nothing for is empty, and a status that says nothing about delivery stands
    /// there as it is: [`check`](Self::check) tells.
    ///
    /// ```
    /// use metriport_fhir::metriport::{Carriage, Direction, FlatMessage, TransportMethod};
    /// use metriport_fhir::{Annotation, CodeableConcept, Communication};
    ///
    /// let message = Communication {
    ///     topic: Some(CodeableConcept::text("Referral - cardiology")),
    ///     note: vec![Annotation::text("Called back on Monday.")],
    ///     ..Default::default()
    /// };
    /// let carriage =
    ///     Carriage { direction: Direction::Inbound, transport_method: TransportMethod::Direct, network: None };
    /// let (flat, lost) = FlatMessage::from_communication(&message, carriage);
    /// assert_eq!(flat.subject, "Referral - cardiology");
    /// assert_eq!(lost, ["note"]);
    /// ```
    #[must_use]
    #[inline]
    pub fn from_communication(communication: &Communication, carriage: Carriage) -> (Self, Vec<String>) {
        let message = Message::of(communication);
        let updated = communication.meta.as_ref().and_then(|meta| meta.last_updated.as_ref()?.value());
        let flat = FlatMessage {
            id: communication.id.clone().unwrap_or_default(),
            patient_id: message.patient_id().map(Id::verbatim),
            direction: carriage.direction.into(),
            status: match message.state() {
                Some(state) => state.into(),
                None => communication.status.value().map(Code::verbatim).unwrap_or_default(),
            },
            transport_method: carriage.transport_method.into(),
            network: carriage.network.map(Code::from),
            destination: message.destination().map(|to| FhirString::from(to.as_str())).unwrap_or_default(),
            subject: message.subject_line().map(FhirString::from).unwrap_or_default(),
            body: message.body().map(FhirString::from),
            attachments: message.document_ids().map(Id::verbatim).collect(),
            intended_recipient_npi: message.intended_recipient_npis().map(|npi| npi.as_str().into()).collect(),
            sent_at: communication.sent.clone(),
            updated_at: updated.map(DateTime::verbatim),
            reason: communication
                .status_reason
                .as_ref()
                .and_then(|reason| reason.text.as_deref())
                .map(FhirString::from),
            kept: crate::Kept::new(),
        };
        let lost = differences(communication, &flat.as_communication());
        (flat, lost)
    }
}

/// The names of the elements of the first that the second has not or has otherwise.
#[inline]
fn differences(one: &Communication, other: &Communication) -> Vec<String> {
    let mut names = Vec::new();
    one.node().each(|row, view| {
        let Some(element) = Communication::DEF.elements.get(row) else { return };
        if Some(view) != other.node().view(row) {
            names.push(element.name.to_owned());
        }
    });
    names.extend(one.kept.members().map(|(name, _)| name.to_owned()));
    names
}
