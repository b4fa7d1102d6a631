//! `DaysOfWeek`: <https://hl7.org/fhir/R4/valueset-days-of-week.html>

use crate::declare::codes;

codes! {
    /// The days of the week.
    pub enum DaysOfWeek "http://hl7.org/fhir/ValueSet/days-of-week|4.0.1" {
        /// Monday.
        Monday "mon" "Monday" in "http://hl7.org/fhir/days-of-week",
        /// Tuesday.
        Tuesday "tue" "Tuesday" in "http://hl7.org/fhir/days-of-week",
        /// Wednesday.
        Wednesday "wed" "Wednesday" in "http://hl7.org/fhir/days-of-week",
        /// Thursday.
        Thursday "thu" "Thursday" in "http://hl7.org/fhir/days-of-week",
        /// Friday.
        Friday "fri" "Friday" in "http://hl7.org/fhir/days-of-week",
        /// Saturday.
        Saturday "sat" "Saturday" in "http://hl7.org/fhir/days-of-week",
        /// Sunday.
        Sunday "sun" "Sunday" in "http://hl7.org/fhir/days-of-week",
    }
}
