//! `EventStatus`: <https://hl7.org/fhir/R4/valueset-event-status.html>

use crate::declare::codes;

codes! {
    /// Codes identifying the lifecycle stage of an event.
    pub enum EventStatus "http://hl7.org/fhir/ValueSet/event-status|4.0.1" {
        /// The core event has not started yet, but some staging activities have begun (e.g. surgical suite
        /// preparation).  Preparation stages may be tracked for billing purposes.
        Preparation "preparation" "Preparation" in "http://hl7.org/fhir/event-status",
        /// The event is currently occurring.
        InProgress "in-progress" "In Progress" in "http://hl7.org/fhir/event-status",
        /// The event was terminated prior to any activity beyond preparation.  I.e. The 'main' activity has not
        /// yet begun.  The boundary between preparatory and the 'main' activity is context-specific.
        NotDone "not-done" "Not Done" in "http://hl7.org/fhir/event-status",
        /// The event has been temporarily stopped but is expected to resume in the future.
        OnHold "on-hold" "On Hold" in "http://hl7.org/fhir/event-status",
        /// The event was terminated prior to the full completion of the intended activity but after at least
        /// some of the 'main' activity (beyond preparation) has occurred.
        Stopped "stopped" "Stopped" in "http://hl7.org/fhir/event-status",
        /// The event has now concluded.
        Completed "completed" "Completed" in "http://hl7.org/fhir/event-status",
        /// This electronic record should never have existed, though it is possible that real-world decisions
        /// were based on it.  (If real-world activity has occurred, the status should be "stopped" rather than
        /// "entered-in-error".).
        EnteredInError "entered-in-error" "Entered in Error" in "http://hl7.org/fhir/event-status",
        /// The authoring/source system does not know which of the status values currently applies for this
        /// event.  Note: This concept is not to be used for "other" - one of the listed statuses is presumed to
        /// apply,  but the authoring/source system does not know which.
        Unknown "unknown" "Unknown" in "http://hl7.org/fhir/event-status",
    }
}
