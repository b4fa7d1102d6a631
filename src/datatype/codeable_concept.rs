//! `CodeableConcept`: <https://hl7.org/fhir/R4/datatypes.html#CodeableConcept>

use crate::prelude::*;

datatype! {
    /// A concept that may be defined by a formal reference to a terminology or ontology or may be provided by
    /// text.
    ///
    /// R4: <https://hl7.org/fhir/R4/datatypes.html#CodeableConcept>
    pub struct CodeableConcept: Element "CodeableConcept" {
        /// Code defined by a terminology system
        coding "coding": 0..* Coding [summary()],
        /// Plain text representation of the concept
        text "text": 0..1 FhirString [summary()],
    }
}

impl CodeableConcept {
    /// A concept in words alone.
    ///
    /// ```
    /// use metriport_fhir::CodeableConcept;
    /// let topic = CodeableConcept::text("Referral - cardiology");
    /// assert_eq!(serde_json::to_string(&topic).unwrap(), r#"{"text":"Referral - cardiology"}"#);
    /// ```
    #[must_use]
    pub fn text(text: impl Into<FhirString>) -> Self {
        CodeableConcept { text: Some(text.into()), ..Default::default() }
    }

    /// A concept with one coding.
    ///
    /// ```
    /// use metriport_fhir::{CodeableConcept, Coding};
    /// let category = CodeableConcept::of(Coding::new("http://snomed.info/sct", "3457005"));
    /// assert!(category.has("http://snomed.info/sct", "3457005"));
    /// ```
    #[must_use]
    #[inline]
    pub fn of(coding: Coding) -> Self {
        CodeableConcept { coding: vec![coding], ..Default::default() }
    }

    /// The first coding of that system, compared exactly.
    ///
    /// ```
    /// use metriport_fhir::{CodeableConcept, Coding};
    /// let kind = CodeableConcept {
    ///     coding: vec![Coding::new("http://loinc.org", "34133-9"), Coding::new("http://snomed.info/sct", "308540004")],
    ///     ..Default::default()
    /// };
    /// assert_eq!(kind.coding_in("http://snomed.info/sct").unwrap().code.as_deref(), Some("308540004"));
    /// assert_eq!(kind.coding_in("http://www.ama-assn.org/go/cpt"), None);
    /// ```
    #[must_use]
    #[inline]
    pub fn coding_in(&self, system: &str) -> Option<&Coding> {
        self.coding.iter().find(|coding| coding.is_in(system))
    }

    /// Whether one of the codings is that code of that system, both compared exactly.
    ///
    /// ```
    /// use metriport_fhir::{CodeableConcept, Coding};
    /// let kind = CodeableConcept::of(Coding::new("http://loinc.org", "34133-9"));
    /// assert!(kind.has("http://loinc.org", "34133-9"));
    /// ```
    #[must_use]
    #[inline]
    pub fn has(&self, system: &str, code: &str) -> bool {
        self.coding.iter().any(|coding| coding.is(system, code))
    }

    /// Whether a coding of one is the same as a coding of the other: see [`Coding::is_same_as`].
    ///
    /// ```
    /// use metriport_fhir::{CodeableConcept, Coding};
    /// let loinc = CodeableConcept::of(Coding::new("http://loinc.org", "34133-9"));
    /// let both = CodeableConcept { text: Some("CCD".into()), ..loinc.clone() };
    /// assert!(loinc.shares_coding_with(&both));
    /// assert!(!CodeableConcept::text("CCD").shares_coding_with(&CodeableConcept::text("CCD")));
    /// ```
    #[must_use]
    #[inline]
    pub fn shares_coding_with(&self, other: &CodeableConcept) -> bool {
        self.coding.iter().any(|own| other.coding.iter().any(|coding| own.is_same_as(coding)))
    }

    /// What to show a person: the text, or else the first display, or else the first code. Empty texts are passed over.
    ///
    /// ```
    /// use metriport_fhir::{CodeableConcept, Coding};
    /// let coded = CodeableConcept::of(Coding::new("http://loinc.org", "34133-9").with_display("Summary of episode note"));
    /// assert_eq!(coded.display_text(), Some("Summary of episode note"));
    /// assert_eq!(CodeableConcept::text("CCD").display_text(), Some("CCD"));
    /// assert_eq!(CodeableConcept::default().display_text(), None);
    /// ```
    #[must_use]
    #[inline]
    pub fn display_text(&self) -> Option<&str> {
        fn filled(text: Option<&str>) -> Option<&str> {
            text.filter(|text| !text.is_empty())
        }
        let display = || self.coding.iter().find_map(|coding| filled(coding.display.as_deref()));
        let code = || self.coding.iter().find_map(|coding| filled(coding.code.as_deref()));
        filled(self.text.as_deref()).or_else(display).or_else(code)
    }
}

impl From<Coding> for CodeableConcept {
    #[inline]
    fn from(coding: Coding) -> Self {
        CodeableConcept::of(coding)
    }
}
