//! `ProductShelfLife`: <https://hl7.org/fhir/R4/productshelflife.html>

use crate::prelude::*;

datatype! {
    /// The shelf-life and storage information for a medicinal product item or container can be described using
    /// this class.
    ///
    /// R4: <https://hl7.org/fhir/R4/productshelflife.html>
    pub struct ProductShelfLife: BackboneType "ProductShelfLife" inline {
        /// Unique identifier for the packaged Medicinal Product
        identifier "identifier": 0..1 Identifier [summary()],
        /// This describes the shelf life, taking into account various scenarios such as shelf life of the
        /// packaged Medicinal Product itself, shelf life after transformation where necessary and shelf life
        /// after the first opening of a bottle, etc. The shelf life type shall be specified using an
        /// appropriate controlled vocabulary The controlled term and the controlled term identifier shall be
        /// specified
        r#type "type": 1..1 CodeableConcept [summary()],
        /// The shelf life time period can be specified using a numerical value for the period of time and its
        /// unit of time measurement The unit of measurement shall be specified in accordance with ISO 11240 and
        /// the resulting terminology The symbol and the symbol identifier shall be used
        period "period": 1..1 Quantity [summary()],
        /// Special precautions for storage, if any, can be specified using an appropriate controlled vocabulary
        /// The controlled term and the controlled term identifier shall be specified
        special_precautions_for_storage "specialPrecautionsForStorage": 0..* CodeableConcept [summary()],
    }
}
