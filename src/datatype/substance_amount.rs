//! `SubstanceAmount`: <https://hl7.org/fhir/R4/substanceamount.html>

use crate::prelude::*;

datatype! {
    /// Chemical substances are a single substance type whose primary defining element is the molecular
    /// structure. Chemical substances shall be defined on the basis of their complete covalent molecular
    /// structure; the presence of a salt (counter-ion) and/or solvates (water, alcohols) is also captured.
    /// Purity, grade, physical form or particle size are not taken into account in the definition of a chemical
    /// substance or in the assignment of a Substance ID.
    ///
    /// R4: <https://hl7.org/fhir/R4/substanceamount.html>
    pub struct SubstanceAmount: BackboneType "SubstanceAmount" inline {
        /// Used to capture quantitative values for a variety of elements. If only limits are given, the
        /// arithmetic mean would be the average. If only a single definite value for a given element is given,
        /// it would be captured in this field
        amount "amount": 0..1 SubstanceAmountAmount [summary()],
        /// Most elements that require a quantitative value will also have a field called amount type. Amount
        /// type should always be specified because the actual value of the amount is often dependent on it.
        /// EXAMPLE: In capturing the actual relative amounts of substances or molecular fragments it is
        /// essential to indicate whether the amount refers to a mole ratio or weight ratio. For any given
        /// element an effort should be made to use same the amount type for all related definitional elements
        amount_type "amountType": 0..1 CodeableConcept [summary()],
        /// A textual comment on a numeric value
        amount_text "amountText": 0..1 FhirString [summary()],
        /// Reference range of possible or expected values
        reference_range "referenceRange": 0..1 SubstanceAmountReferenceRange [summary()],
    }
}

datatype! {
    /// Reference range of possible or expected values.
    ///
    /// R4: <https://hl7.org/fhir/R4/substanceamount.html>
    pub struct SubstanceAmountReferenceRange: Element "SubstanceAmount.referenceRange" inline {
        /// Lower limit possible or expected
        low_limit "lowLimit": 0..1 Quantity [summary()],
        /// Upper limit possible or expected
        high_limit "highLimit": 0..1 Quantity [summary()],
    }
}

choice! {
    /// The types of SubstanceAmount.amount\[x\]: Used to capture quantitative values for a variety of elements.
    /// If only limits are given, the arithmetic mean would be the average. If only a single definite value for
    /// a given element is given, it would be captured in this field
    pub enum SubstanceAmountAmount inline {
        Quantity(Nested<Quantity>),
        Range(Nested<Range>),
        String(FhirString),
    }
}
