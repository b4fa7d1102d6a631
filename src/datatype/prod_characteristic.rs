//! `ProdCharacteristic`: <https://hl7.org/fhir/R4/prodcharacteristic.html>

use crate::prelude::*;

datatype! {
    /// The marketing status describes the date when a medicinal product is actually put on the market or the
    /// date as of which it is no longer available.
    ///
    /// R4: <https://hl7.org/fhir/R4/prodcharacteristic.html>
    pub struct ProdCharacteristic: BackboneType "ProdCharacteristic" inline {
        /// Where applicable, the height can be specified using a numerical value and its unit of measurement
        /// The unit of measurement shall be specified in accordance with ISO 11240 and the resulting
        /// terminology The symbol and the symbol identifier shall be used
        height "height": 0..1 Quantity [summary()],
        /// Where applicable, the width can be specified using a numerical value and its unit of measurement The
        /// unit of measurement shall be specified in accordance with ISO 11240 and the resulting terminology
        /// The symbol and the symbol identifier shall be used
        width "width": 0..1 Quantity [summary()],
        /// Where applicable, the depth can be specified using a numerical value and its unit of measurement The
        /// unit of measurement shall be specified in accordance with ISO 11240 and the resulting terminology
        /// The symbol and the symbol identifier shall be used
        depth "depth": 0..1 Quantity [summary()],
        /// Where applicable, the weight can be specified using a numerical value and its unit of measurement
        /// The unit of measurement shall be specified in accordance with ISO 11240 and the resulting
        /// terminology The symbol and the symbol identifier shall be used
        weight "weight": 0..1 Quantity [summary()],
        /// Where applicable, the nominal volume can be specified using a numerical value and its unit of
        /// measurement The unit of measurement shall be specified in accordance with ISO 11240 and the
        /// resulting terminology The symbol and the symbol identifier shall be used
        nominal_volume "nominalVolume": 0..1 Quantity [summary()],
        /// Where applicable, the external diameter can be specified using a numerical value and its unit of
        /// measurement The unit of measurement shall be specified in accordance with ISO 11240 and the
        /// resulting terminology The symbol and the symbol identifier shall be used
        external_diameter "externalDiameter": 0..1 Quantity [summary()],
        /// Where applicable, the shape can be specified An appropriate controlled vocabulary shall be used The
        /// term and the term identifier shall be used
        shape "shape": 0..1 FhirString [summary()],
        /// Where applicable, the color can be specified An appropriate controlled vocabulary shall be used The
        /// term and the term identifier shall be used
        color "color": 0..* FhirString [summary()],
        /// Where applicable, the imprint can be specified as text
        imprint "imprint": 0..* FhirString [summary()],
        /// Where applicable, the image can be provided The format of the image attachment shall be specified by
        /// regional implementations
        image "image": 0..* Attachment [summary()],
        /// Where applicable, the scoring can be specified An appropriate controlled vocabulary shall be used
        /// The term and the term identifier shall be used
        scoring "scoring": 0..1 CodeableConcept [summary()],
    }
}
