//! `Coding`: <https://hl7.org/fhir/R4/datatypes.html#Coding>

use crate::prelude::*;

datatype! {
    /// A reference to a code defined by a terminology system.
    ///
    /// R4: <https://hl7.org/fhir/R4/datatypes.html#Coding>
    pub struct Coding: Element "Coding" {
        /// Identity of the terminology system
        system "system": 0..1 Uri [summary()],
        /// Version of the system - if relevant
        version "version": 0..1 FhirString [summary()],
        /// Symbol in syntax defined by the system
        code "code": 0..1 Code [summary()],
        /// Representation defined by the system
        display "display": 0..1 FhirString [summary()],
        /// If this coding was chosen directly by the user
        user_selected "userSelected": 0..1 Boolean [summary()],
    }
}

impl Coding {
    /// A code of a system.
    ///
    /// ```
    /// use metriport_fhir::Coding;
    /// let coding = Coding::new("http://loinc.org", "34133-9");
    /// assert_eq!(serde_json::to_string(&coding).unwrap(), r#"{"system":"http://loinc.org","code":"34133-9"}"#);
    /// ```
    #[must_use]
    pub fn new(system: impl Into<Uri>, code: impl Into<Code>) -> Self {
        Coding { system: Some(system.into()), code: Some(code.into()), ..Default::default() }
    }

    /// The same coding with a display text.
    ///
    /// ```
    /// use metriport_fhir::Coding;
    /// let coding = Coding::new("http://loinc.org", "34133-9").with_display("Summary of episode note");
    /// assert_eq!(coding.display.as_deref(), Some("Summary of episode note"));
    /// ```
    #[must_use]
    pub fn with_display(mut self, display: impl Into<FhirString>) -> Self {
        self.display = Some(display.into());
        self
    }

    /// Whether this is that code of that system, both compared exactly.
    ///
    /// ```
    /// use metriport_fhir::Coding;
    /// let coding = Coding::new("http://loinc.org", "34133-9");
    /// assert!(coding.is("http://loinc.org", "34133-9"));
    /// assert!(!coding.is("http://loinc.org/", "34133-9"));
    /// ```
    #[must_use]
    #[inline]
    pub fn is(&self, system: &str, code: &str) -> bool {
        self.is_in(system) && self.code.as_ref().is_some_and(|own| own == code)
    }

    /// Whether this is a coding of that system, compared exactly.
    ///
    /// ```
    /// use metriport_fhir::Coding;
    /// assert!(Coding::new("http://snomed.info/sct", "308540004").is_in("http://snomed.info/sct"));
    /// ```
    #[must_use]
    #[inline]
    pub fn is_in(&self, system: &str) -> bool {
        self.system.as_ref().is_some_and(|own| own == system)
    }

    /// Whether both have a system and a code and these are the same. Version and display do not count.
    ///
    /// ```
    /// use metriport_fhir::Coding;
    /// let plain = Coding::new("http://loinc.org", "34133-9");
    /// assert!(plain.is_same_as(&plain.clone().with_display("Summary of episode note")));
    /// assert!(!Coding::default().is_same_as(&Coding::default()));
    /// ```
    #[must_use]
    #[inline]
    pub fn is_same_as(&self, other: &Coding) -> bool {
        let parts = |coding: &Coding| {
            Some((coding.system.as_ref()?.value()?.to_owned(), coding.code.as_ref()?.value()?.to_owned()))
        };
        parts(self).is_some_and(|own| parts(other) == Some(own))
    }
}
