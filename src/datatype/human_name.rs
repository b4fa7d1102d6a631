//! `HumanName`: <https://hl7.org/fhir/R4/datatypes.html#HumanName>

use crate::prelude::*;

datatype! {
    /// A human's name with the ability to identify parts and usage.
    ///
    /// R4: <https://hl7.org/fhir/R4/datatypes.html#HumanName>
    pub struct HumanName: Element "HumanName" {
        /// usual | official | temp | nickname | anonymous | old | maiden
        r#use "use": 0..1 Code<NameUse> [
            modifier(),
            summary(),
            required("http://hl7.org/fhir/ValueSet/name-use|4.0.1")
        ],
        /// Text representation of the full name
        text "text": 0..1 FhirString [summary()],
        /// Family name (often called 'Surname')
        family "family": 0..1 FhirString [summary()],
        /// Given names (not always 'first'). Includes middle names
        given "given": 0..* FhirString [summary()],
        /// Parts that come before the name
        prefix "prefix": 0..* FhirString [summary()],
        /// Parts that come after the name
        suffix "suffix": 0..* FhirString [summary()],
        /// Time period when name was/is in use
        period "period": 0..1 Period [summary()],
    }
}

impl HumanName {
    /// A name of given names and a family name.
    ///
    /// ```
    /// use metriport_fhir::HumanName;
    /// let name = HumanName::new(["Ada", "M."], "Lovelace");
    /// assert_eq!(
    ///     serde_json::to_string(&name).unwrap(),
    ///     r#"{"family":"Lovelace","given":["Ada","M."]}"#,
    /// );
    /// ```
    #[must_use]
    pub fn new<T: Into<FhirString>>(given: impl IntoIterator<Item = T>, family: impl Into<FhirString>) -> Self {
        let given = given.into_iter().map(Into::into).collect();
        HumanName { given, family: Some(family.into()), ..Default::default() }
    }

    /// What to show a person: the text, or else the parts in their usual order with blanks between; empty where there
    /// are none.
    ///
    /// ```
    /// use metriport_fhir::HumanName;
    /// assert_eq!(HumanName::new(["Ada", "M."], "Lovelace").display_text(), "Ada M. Lovelace");
    /// ```
    #[must_use]
    #[inline]
    pub fn display_text(&self) -> String {
        if let Some(text) = self.text.as_deref().filter(|text| !text.is_empty()) {
            return text.to_owned();
        }
        let (mut shown, mut between) = (String::new(), "");
        for parts in [&*self.prefix, &*self.given, self.family.as_slice(), &*self.suffix] {
            for part in parts.iter().filter_map(FhirString::value) {
                shown.push_str(between);
                shown.push_str(part);
                between = " ";
            }
        }
        shown
    }
}
