//! `NameUse`: <https://hl7.org/fhir/R4/valueset-name-use.html>

use crate::declare::codes;

codes! {
    /// The use of a human name.
    pub enum NameUse "http://hl7.org/fhir/ValueSet/name-use|4.0.1" {
        /// Known as/conventional/the one you normally use.
        Usual "usual" "Usual" in "http://hl7.org/fhir/name-use",
        /// The formal name as registered in an official (government) registry, but which name might not be
        /// commonly used. May be called "legal name".
        Official "official" "Official" in "http://hl7.org/fhir/name-use",
        /// A temporary name. Name.period can provide more detailed information. This may also be used for
        /// temporary names assigned at birth or in emergency situations.
        Temp "temp" "Temp" in "http://hl7.org/fhir/name-use",
        /// A name that is used to address the person in an informal manner, but is not part of their formal or
        /// usual name.
        Nickname "nickname" "Nickname" in "http://hl7.org/fhir/name-use",
        /// Anonymous assigned name, alias, or pseudonym (used to protect a person's identity for privacy
        /// reasons).
        Anonymous "anonymous" "Anonymous" in "http://hl7.org/fhir/name-use",
        /// This name is no longer in use (or was never correct, but retained for records).
        Old "old" "Old" in "http://hl7.org/fhir/name-use",
        /// A name used prior to changing name because of marriage. This name use is for use by applications
        /// that collect and store names that were used prior to a marriage. Marriage naming customs vary
        /// greatly around the world, and are constantly changing. This term is not gender specific. The use of
        /// this term does not imply any particular history for a person's name.
        Maiden "maiden" "Name changed for Marriage" in "http://hl7.org/fhir/name-use",
    }
}
