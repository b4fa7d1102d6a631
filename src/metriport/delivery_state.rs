//! What became of a message: Metriport's words from and to R4's.

use super::DeliveryState;
use crate::code::CodeSet;
use crate::{Code, EventStatus};

impl DeliveryState {
    /// R4's status for this state.
    ///
    /// | state | R4 status |
    /// |---|---|
    /// | processing | in-progress |
    /// | completed | completed |
    /// | failed | stopped |
    ///
    /// Which code Metriport writes when a message failed is not documented. R4 offers `stopped`, “terminated prior to
    /// the full completion of the intended activity but after at least some of the main activity”, and `not-done`,
    /// where that activity never began. A message that failed had been sent, so this is `stopped`; a reading takes
    /// either. The reason belongs into `statusReason`.
    ///
    /// ```
    /// use metriport_fhir::EventStatus;
    /// use metriport_fhir::metriport::DeliveryState;
    /// assert_eq!(DeliveryState::Failed.to_event_status(), EventStatus::Stopped);
    /// ```
    #[must_use]
    pub const fn to_event_status(self) -> EventStatus {
        match self {
            DeliveryState::Processing => EventStatus::InProgress,
            DeliveryState::Completed => EventStatus::Completed,
            DeliveryState::Failed => EventStatus::Stopped,
        }
    }

    /// The state for R4's status; nothing where the status says nothing about delivery.
    ///
    /// | R4 status | state |
    /// |---|---|
    /// | preparation, in-progress, on-hold | processing |
    /// | completed | completed |
    /// | stopped, not-done | failed |
    /// | entered-in-error, unknown | none |
    ///
    /// ```
    /// use metriport_fhir::EventStatus;
    /// use metriport_fhir::metriport::DeliveryState;
    /// assert_eq!(DeliveryState::from_event_status(EventStatus::NotDone), Some(DeliveryState::Failed));
    /// assert_eq!(DeliveryState::from_event_status(EventStatus::Unknown), None);
    /// ```
    #[must_use]
    pub const fn from_event_status(status: EventStatus) -> Option<Self> {
        match status {
            EventStatus::Preparation | EventStatus::InProgress | EventStatus::OnHold => Some(DeliveryState::Processing),
            EventStatus::Completed => Some(DeliveryState::Completed),
            EventStatus::Stopped | EventStatus::NotDone => Some(DeliveryState::Failed),
            EventStatus::EnteredInError | EventStatus::Unknown => None,
        }
    }

    /// The state that a message's status says, also where it is one of Metriport's own words, which are no R4 codes.
    ///
    /// ```
    /// use metriport_fhir::Code;
    /// use metriport_fhir::metriport::DeliveryState;
    /// assert_eq!(DeliveryState::of(&Code::verbatim("in-progress")), Some(DeliveryState::Processing));
    /// assert_eq!(DeliveryState::of(&Code::verbatim("failed")), Some(DeliveryState::Failed));
    /// assert_eq!(DeliveryState::of(&Code::verbatim("bounced")), None);
    /// ```
    #[must_use]
    #[inline]
    pub fn of(status: &Code<EventStatus>) -> Option<Self> {
        match status.known() {
            Some(known) => DeliveryState::from_event_status(known),
            None => DeliveryState::from_code(status.as_str()),
        }
    }
}

impl From<DeliveryState> for EventStatus {
    fn from(state: DeliveryState) -> Self {
        state.to_event_status()
    }
}
