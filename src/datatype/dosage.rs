//! `Dosage`: <https://hl7.org/fhir/R4/dosage.html#Dosage>

use crate::prelude::*;

datatype! {
    /// Indicates how the medication is/was taken or should be taken by the patient.
    ///
    /// R4: <https://hl7.org/fhir/R4/dosage.html#Dosage>
    pub struct Dosage: BackboneType "Dosage" {
        /// The order of the dosage instructions
        sequence "sequence": 0..1 Integer [summary()],
        /// Free text dosage instructions e.g. SIG
        text "text": 0..1 FhirString [summary()],
        /// Supplemental instruction or warnings to the patient - e.g. "with meals", "may cause drowsiness"
        additional_instruction "additionalInstruction": 0..* CodeableConcept [
            summary(),
            example("http://hl7.org/fhir/ValueSet/additional-instruction-codes")
        ],
        /// Patient or consumer oriented instructions
        patient_instruction "patientInstruction": 0..1 FhirString [summary()],
        /// When medication should be administered
        timing "timing": 0..1 Timing [summary()],
        /// Take "as needed" (for x)
        as_needed "asNeeded": 0..1 DosageAsNeeded [
            summary(),
            example("http://hl7.org/fhir/ValueSet/medication-as-needed-reason")
        ],
        /// Body site to administer to
        site "site": 0..1 CodeableConcept [summary(), example("http://hl7.org/fhir/ValueSet/approach-site-codes")],
        /// How drug should enter body
        route "route": 0..1 CodeableConcept [summary(), example("http://hl7.org/fhir/ValueSet/route-codes")],
        /// Technique for administering medication
        method "method": 0..1 CodeableConcept [
            summary(),
            example("http://hl7.org/fhir/ValueSet/administration-method-codes")
        ],
        /// Amount of medication administered
        dose_and_rate "doseAndRate": 0..* DosageDoseAndRate [summary()],
        /// Upper limit on medication per unit of time
        max_dose_per_period "maxDosePerPeriod": 0..1 Ratio [summary()],
        /// Upper limit on medication per administration
        max_dose_per_administration "maxDosePerAdministration": 0..1 SimpleQuantity [summary()],
        /// Upper limit on medication per lifetime of the patient
        max_dose_per_lifetime "maxDosePerLifetime": 0..1 SimpleQuantity [summary()],
    }
}

datatype! {
    /// The amount of medication administered.
    ///
    /// R4: <https://hl7.org/fhir/R4/dosage.html#Dosage>
    pub struct DosageDoseAndRate: Element "Dosage.doseAndRate" {
        /// The kind of dose or rate specified
        r#type "type": 0..1 CodeableConcept [summary(), example("http://hl7.org/fhir/ValueSet/dose-rate-type")],
        /// Amount of medication per dose
        dose "dose": 0..1 DosageDoseAndRateDose [summary()],
        /// Amount of medication per unit of time
        rate "rate": 0..1 DosageDoseAndRateRate [summary()],
    }
}

choice! {
    /// The types of Dosage.asNeeded\[x\]: Take "as needed" (for x)
    pub enum DosageAsNeeded {
        Boolean(Boolean),
        CodeableConcept(Nested<CodeableConcept>),
    }
}

choice! {
    /// The types of Dosage.doseAndRate.dose\[x\]: Amount of medication per dose
    pub enum DosageDoseAndRateDose {
        Range(Nested<Range>),
        Quantity(Nested<SimpleQuantity>),
    }
}

choice! {
    /// The types of Dosage.doseAndRate.rate\[x\]: Amount of medication per unit of time
    pub enum DosageDoseAndRateRate {
        Ratio(Nested<Ratio>),
        Range(Nested<Range>),
        Quantity(Nested<SimpleQuantity>),
    }
}
