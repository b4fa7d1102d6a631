//! `MessageStatus`: the answer of Get Message Status.

use crate::Communication;
use crate::prelude::*;

datatype! {
    /// The answer of Metriport's Get Message Status: one message.
    ///
    /// ```
    /// use metriport_fhir::EventStatus;
    /// use metriport_fhir::metriport::MessageStatus;
    ///
    /// let answer: MessageStatus = serde_json::from_str(r#"{"communication":
    ///     {"resourceType":"Communication","status":"completed","topic":{"text":"Referral"}}}"#)?;
    /// let message = &answer.communication;
    /// assert!(message.status == EventStatus::Completed);
    /// assert_eq!(message.topic_text(), Some("Referral"));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct MessageStatus: Envelope "MessageStatus" inline {
        /// The message
        communication "communication": 1..1 Communication [],
    }
}

impl From<Communication> for MessageStatus {
    #[inline]
    fn from(communication: Communication) -> Self {
        MessageStatus { communication, ..Default::default() }
    }
}
