//! `TriggerType`: <https://hl7.org/fhir/R4/valueset-trigger-type.html>

use crate::declare::codes;

codes! {
    /// The type of trigger.
    pub enum TriggerType "http://hl7.org/fhir/ValueSet/trigger-type|4.0.1" {
        /// The trigger occurs in response to a specific named event, and no other information about the trigger
        /// is specified. Named events are completely pre-coordinated, and the formal semantics of the trigger
        /// are not provided.
        NamedEvent "named-event" "Named Event" in "http://hl7.org/fhir/trigger-type",
        /// The trigger occurs at a specific time or periodically as described by a timing or schedule. A
        /// periodic event cannot have any data elements, but may have a name assigned as a shorthand for the
        /// event.
        Periodic "periodic" "Periodic" in "http://hl7.org/fhir/trigger-type",
        /// The trigger occurs whenever data of a particular type is changed in any way, either added, modified,
        /// or removed.
        DataChanged "data-changed" "Data Changed" in "http://hl7.org/fhir/trigger-type",
        /// The trigger occurs whenever data of a particular type is added.
        DataAdded "data-added" "Data Added" in "http://hl7.org/fhir/trigger-type",
        /// The trigger occurs whenever data of a particular type is modified.
        DataModified "data-modified" "Data Updated" in "http://hl7.org/fhir/trigger-type",
        /// The trigger occurs whenever data of a particular type is removed.
        DataRemoved "data-removed" "Data Removed" in "http://hl7.org/fhir/trigger-type",
        /// The trigger occurs whenever data of a particular type is accessed.
        DataAccessed "data-accessed" "Data Accessed" in "http://hl7.org/fhir/trigger-type",
        /// The trigger occurs whenever access to data of a particular type is completed.
        DataAccessEnded "data-access-ended" "Data Access Ended" in "http://hl7.org/fhir/trigger-type",
    }
}
