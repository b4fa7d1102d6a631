//! `BindingStrength`: <https://hl7.org/fhir/R4/valueset-binding-strength.html>

use crate::declare::codes;

codes! {
    /// Indication of the degree of conformance expectations associated with a binding.
    pub enum BindingStrength "http://hl7.org/fhir/ValueSet/binding-strength|4.0.1" {
        /// To be conformant, the concept in this element SHALL be from the specified value set.
        Required "required" "Required" in "http://hl7.org/fhir/binding-strength",
        /// To be conformant, the concept in this element SHALL be from the specified value set if any of the
        /// codes within the value set can apply to the concept being communicated.  If the value set does not
        /// cover the concept (based on human review), alternate codings (or, data type allowing, text) may be
        /// included instead.
        Extensible "extensible" "Extensible" in "http://hl7.org/fhir/binding-strength",
        /// Instances are encouraged to draw from the specified codes for interoperability purposes but are not
        /// required to do so to be considered conformant.
        Preferred "preferred" "Preferred" in "http://hl7.org/fhir/binding-strength",
        /// Instances are not expected or even encouraged to draw from the specified value set.  The value set
        /// merely provides examples of the types of concepts intended to be included.
        Example "example" "Example" in "http://hl7.org/fhir/binding-strength",
    }
}
