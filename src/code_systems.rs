//! The other names of the usual code systems: OIDs and URLs, for those who ask.
//!
//! Nothing in this crate compares by alias on its own: [`Coding::is`](crate::Coding::is) and its like are exact.

/// The url that R4 gives each code system, and its OIDs.
const SYSTEMS: &[(&str, &[&str])] = &[
    ("http://loinc.org", &["2.16.840.1.113883.6.1"]),
    ("http://snomed.info/sct", &["2.16.840.1.113883.6.96"]),
    ("http://www.nlm.nih.gov/research/umls/rxnorm", &["2.16.840.1.113883.6.88"]),
    ("http://unitsofmeasure.org", &["2.16.840.1.113883.6.8"]),
    ("http://www.ama-assn.org/go/cpt", &["2.16.840.1.113883.6.12"]),
    ("http://hl7.org/fhir/sid/ndc", &["2.16.840.1.113883.6.69"]),
    ("http://hl7.org/fhir/sid/cvx", &["2.16.840.1.113883.12.292"]),
    ("http://hl7.org/fhir/sid/icd-10", &["2.16.840.1.113883.6.3"]),
    ("http://hl7.org/fhir/sid/icd-10-cm", &["2.16.840.1.113883.6.90"]),
    // R4's page names the first, clinical documents use the second.
    ("http://hl7.org/fhir/sid/icd-9-cm", &["2.16.840.1.113883.6.42", "2.16.840.1.113883.6.103"]),
    ("http://fdasis.nlm.nih.gov", &["2.16.840.1.113883.4.9"]),
    ("http://nucc.org/provider-taxonomy", &["2.16.840.1.113883.6.101"]),
    ("http://hl7.org/fhir/sid/us-npi", &["2.16.840.1.113883.4.6"]),
    ("http://hl7.org/fhir/sid/us-ssn", &["2.16.840.1.113883.4.1"]),
];

/// The url that R4 gives a well-known code system or identifier namespace, by any of its names: the url itself, with
/// `https` or a slash at its end, or an OID with or without `urn:oid:`. `None` for any other text.
///
/// ```
/// use metriport_fhir::code_systems::canonical_url;
/// assert_eq!(canonical_url("urn:oid:2.16.840.1.113883.6.96"), Some("http://snomed.info/sct"));
/// assert_eq!(canonical_url("2.16.840.1.113883.6.1"), Some("http://loinc.org"));
/// assert_eq!(canonical_url("http://loinc.org/"), Some("http://loinc.org"));
/// assert_eq!(canonical_url("https://example.org/codes"), None);
/// ```
#[must_use]
#[inline]
pub fn canonical_url(name: &str) -> Option<&'static str> {
    let oid = name.strip_prefix("urn:oid:").unwrap_or(name);
    let rest = name.strip_prefix("http://").or_else(|| name.strip_prefix("https://"));
    let rest = rest.map(|rest| rest.strip_suffix("/").unwrap_or(rest));
    SYSTEMS.iter().find_map(|(url, oids)| {
        let same_url = rest.is_some() && url.strip_prefix("http://") == rest;
        (same_url || oids.contains(&oid)).then_some(*url)
    })
}

/// Whether two texts name the same code system: they are equal, or [`canonical_url`] is the same for both.
///
/// ```
/// use metriport_fhir::code_systems::is_same;
/// assert!(is_same("http://hl7.org/fhir/sid/cvx", "urn:oid:2.16.840.1.113883.12.292"));
/// assert!(is_same("https://example.org/codes", "https://example.org/codes"));
/// assert!(!is_same("http://loinc.org", "http://snomed.info/sct"));
/// ```
#[must_use]
#[inline]
pub fn is_same(one: &str, other: &str) -> bool {
    one == other || canonical_url(one).is_some_and(|url| canonical_url(other) == Some(url))
}
