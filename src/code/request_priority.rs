//! `RequestPriority`: <https://hl7.org/fhir/R4/valueset-request-priority.html>

use crate::declare::codes;

codes! {
    /// The clinical priority of a diagnostic order.
    pub enum RequestPriority "http://hl7.org/fhir/ValueSet/request-priority|4.0.1" {
        /// The request has normal priority.
        Routine "routine" "Routine" in "http://hl7.org/fhir/request-priority",
        /// The request should be actioned promptly - higher priority than routine.
        Urgent "urgent" "Urgent" in "http://hl7.org/fhir/request-priority",
        /// The request should be actioned as soon as possible - higher priority than urgent.
        Asap "asap" "ASAP" in "http://hl7.org/fhir/request-priority",
        /// The request should be actioned immediately - highest possible priority.  E.g. an emergency.
        Stat "stat" "STAT" in "http://hl7.org/fhir/request-priority",
    }
}
