//! `MessageWebhook`: what Metriport posts when something happens to a message.

use super::DeliveryState;
use crate::lexical::text::is_uuid_digits;
use crate::prelude::*;

datatype! {
    /// A webhook about a message.
    ///
    /// `message.status` is documented and all its members are here. `message.received` is announced, but its payload
    /// is not documented: what such a payload has is kept, so that both can be read at one endpoint.
    ///
    /// ```
    /// use metriport_fhir::metriport::{DeliveryState, MessageWebhook};
    ///
    /// let webhook: MessageWebhook = serde_json::from_str(
    ///     r#"{
    ///       "meta": {"messageId":"6d4f6bf1-43c9-4ec3-8bbd-0f0d5a0c51b7","when":"2026-06-16T18:42:11.120Z",
    ///                "data":{"ticket":"4711"},"type":"message.status"},
    ///       "payload": {"id":"c757873d-ec9a-4326-a141-556f43239520","patientId":"018f1c2e-5f0a-7c3b-9d4e-1a2b3c4d5e6f",
    ///                   "status":"failed","sentAt":"2026-06-16T18:40:00.000Z",
    ///                   "completedAt":"2026-06-16T18:42:10.000Z","reason":"The recipient's mailbox is full."}
    ///     }"#,
    /// )?;
    /// assert!(webhook.is_message_status());
    /// assert_eq!(webhook.meta.data(), Some(r#"{"ticket":"4711"}"#));
    /// assert_eq!(webhook.payload.status.as_ref().unwrap().known(), Some(DeliveryState::Failed));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct MessageWebhook: Envelope "MessageWebhook" inline {
        /// What kind of webhook it is, and when it was sent
        meta "meta": 1..1 MessageWebhookMeta [],
        /// What happened
        payload "payload": 1..1 MessageWebhookPayload [],
    }
    rules {
        /// The payload of message.status has id, patientId, status, sentAt and completedAt
        "message-status" Error "meta.type = 'message.status' implies (payload.id.exists() and payload.patientId.exists() and payload.status.exists() and payload.sentAt.exists() and payload.completedAt.exists())" => MessageWebhook::payload_is_complete,
        /// In the payload of message.status, id and patientId are UUIDs
        "message-status-ids" Error "meta.type = 'message.status' implies (payload.id | payload.patientId).all(matches('^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$'))" => MessageWebhook::payload_ids_are_uuids,
        /// A message.status says that the message is completed or has failed
        "message-status-final" Error "meta.type = 'message.status' implies payload.status != 'processing'" => |w| {
            !w.is_message_status() || w.payload.status.as_ref().is_none_or(|status| *status != DeliveryState::Processing)
        },
    }
}

datatype! {
    /// What a [`MessageWebhook`] says about itself.
    ///
    /// The member `data` is any JSON that the receiver of the webhook once gave to Metriport:
    /// [`data`](MessageWebhookMeta::data).
    pub struct MessageWebhookMeta: Envelope "MessageWebhook.meta" inline {
        /// The id of this webhook, the same in every attempt to deliver it (not the id of the message)
        message_id "messageId": 1..1 Id [bare()],
        /// The id of the request that led to it
        request_id "requestId": 0..1 FhirString [bare()],
        /// When it was sent
        when "when": 1..1 DateTime [bare()],
        /// What it is about: message.status, message.received
        r#type "type": 1..1 FhirString [bare()],
    }
}

datatype! {
    /// What happened to a message. All members are optional because only `message.status` is documented, where all
    /// but the reason are there; validation knows that.
    pub struct MessageWebhookPayload: Envelope "MessageWebhook.payload" inline {
        /// The id of the message, a UUID
        id "id": 0..1 Id [bare()],
        /// The id of the patient, a UUID
        patient_id "patientId": 0..1 Id [bare()],
        /// completed | failed
        status "status": 0..1 Code<DeliveryState> [bare()],
        /// When the message was sent
        sent_at "sentAt": 0..1 DateTime [bare()],
        /// When the message arrived or was given up
        completed_at "completedAt": 0..1 DateTime [bare()],
        /// Why it failed, in at most 5000 UTF-16 units
        reason "reason": 0..1 FhirString [bare()],
    }
    rules {
        /// The reason has 1 to 5000 UTF-16 units
        "reason-length" Error "reason.empty() or (reason.length() >= 1 and reason.length() <= 5000)" => |p| {
            p.reason.as_ref().is_none_or(|reason| (1..=5000).contains(&reason.encode_utf16().count()))
        },
    }
}

impl MessageWebhook {
    /// The type of the documented webhook: a message was delivered or has failed.
    pub const MESSAGE_STATUS: &'static str = "message.status";

    /// The type of the webhook that is announced without a documented payload: a message came in.
    pub const MESSAGE_RECEIVED: &'static str = "message.received";

    /// Whether it says what became of a message that was sent.
    #[must_use]
    #[inline]
    pub fn is_message_status(&self) -> bool {
        self.meta.r#type == Self::MESSAGE_STATUS
    }

    /// Whether it says that a message came in.
    ///
    /// ```
    /// use metriport_fhir::metriport::MessageWebhook;
    /// let body = r#"{"meta":{"messageId":"m1","when":"2026-06-16T18:42:11Z","type":"message.received"},
    ///                "payload":{"communicationId":"c1"}}"#;
    /// let webhook: MessageWebhook = metriport_fhir::from_str(body)?;
    /// assert!(webhook.is_message_received());
    /// assert_eq!(webhook.meta.r#type, MessageWebhook::MESSAGE_RECEIVED);
    /// assert_ne!(webhook.meta.r#type, MessageWebhook::MESSAGE_STATUS);
    /// assert_eq!(webhook.payload.kept.get("communicationId"), Some(r#""c1""#));
    /// # Ok::<(), metriport_fhir::Error>(())
    /// ```
    #[must_use]
    #[inline]
    pub fn is_message_received(&self) -> bool {
        self.meta.r#type == Self::MESSAGE_RECEIVED
    }

    #[inline]
    fn payload_is_complete(&self) -> bool {
        let payload = &self.payload;
        let times = exists(&payload.sent_at) && exists(&payload.completed_at);
        !self.is_message_status()
            || (times && exists(&payload.id) && exists(&payload.patient_id) && exists(&payload.status))
    }

    #[inline]
    fn payload_ids_are_uuids(&self) -> bool {
        let mut ids = self.payload.id.iter().chain(&self.payload.patient_id);
        !self.is_message_status() || ids.all(|id| is_uuid_digits(id, true))
    }
}

impl MessageWebhookMeta {
    /// The JSON text of `data`: whatever the receiver of the webhook once gave to Metriport.
    #[must_use]
    #[inline]
    pub fn data(&self) -> Option<&str> {
        self.kept.get("data")
    }
}
