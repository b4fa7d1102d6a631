//! `PropertyRepresentation`: <https://hl7.org/fhir/R4/valueset-property-representation.html>

use crate::declare::codes;

codes! {
    /// How a property is represented when serialized.
    pub enum PropertyRepresentation "http://hl7.org/fhir/ValueSet/property-representation|4.0.1" {
        /// In XML, this property is represented as an attribute not an element.
        XmlAttr "xmlAttr" "XML Attribute" in "http://hl7.org/fhir/property-representation",
        /// This element is represented using the XML text attribute (primitives only).
        XmlText "xmlText" "XML Text" in "http://hl7.org/fhir/property-representation",
        /// The type of this element is indicated using xsi:type.
        TypeAttr "typeAttr" "Type Attribute" in "http://hl7.org/fhir/property-representation",
        /// Use CDA narrative instead of XHTML.
        CdaText "cdaText" "CDA Text Format" in "http://hl7.org/fhir/property-representation",
        /// The property is represented using XHTML.
        Xhtml "xhtml" "XHTML" in "http://hl7.org/fhir/property-representation",
    }
}
