//! `DiscriminatorType`: <https://hl7.org/fhir/R4/valueset-discriminator-type.html>

use crate::declare::codes;

codes! {
    /// How an element value is interpreted when discrimination is evaluated.
    pub enum DiscriminatorType "http://hl7.org/fhir/ValueSet/discriminator-type|4.0.1" {
        /// The slices have different values in the nominated element.
        Value "value" "Value" in "http://hl7.org/fhir/discriminator-type",
        /// The slices are differentiated by the presence or absence of the nominated element.
        Exists "exists" "Exists" in "http://hl7.org/fhir/discriminator-type",
        /// The slices have different values in the nominated element, as determined by testing them against the
        /// applicable ElementDefinition.pattern\[x\].
        Pattern "pattern" "Pattern" in "http://hl7.org/fhir/discriminator-type",
        /// The slices are differentiated by type of the nominated element.
        Type "type" "Type" in "http://hl7.org/fhir/discriminator-type",
        /// The slices are differentiated by conformance of the nominated element to a specified profile. Note
        /// that if the path specifies .resolve() then the profile is the target profile on the reference. In
        /// this case, validation by the possible profiles is required to differentiate the slices.
        Profile "profile" "Profile" in "http://hl7.org/fhir/discriminator-type",
    }
}
