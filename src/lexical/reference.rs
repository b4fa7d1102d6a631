//! The text of `Reference.reference` as a value, and the resource type names of R4.

use core::fmt;

use super::text;
use crate::json::search::before;

/// What the text of a `Reference.reference` says, borrowed from that text.
///
/// Parsing never fails: whatever is none of the forms that R4 describes is [`Other`](Self::Other). The value is written
/// back as exactly the text that it was read from.
///
/// - `Patient/1` and `Patient/1/_history/2` are [`Relative`](Self::Relative);
/// - `https://example.org/fhir/Patient/1` is [`Absolute`](Self::Absolute), with the base `https://example.org/fhir`;
/// - `#p1` is a [`Fragment`](Self::Fragment), a contained resource; `#` alone is the resource that contains this one;
/// - `urn:uuid:c757873d-ec9a-4326-a141-556f43239520` is an [`UrnUuid`](Self::UrnUuid), `urn:oid:1.2.3` an
///   [`UrnOid`](Self::UrnOid);
/// - `https://example.org/people?id=7`, `Patient?identifier=1` and `patient/1` (no R4 type) are [`Other`](Self::Other).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ReferenceForm<'a> {
    /// `Type/id`, possibly with `/_history/version`, on the server that holds the reference.
    Relative {
        /// The name of an R4 resource type.
        type_name: &'a str,
        /// The logical id of the resource.
        id: &'a str,
        /// The version id, for a reference to one version.
        version: Option<&'a str>,
    },
    /// The same behind the base URL of a server.
    Absolute {
        /// The `http` or `https` base URL, without the slash before the type.
        base: &'a str,
        /// The name of an R4 resource type.
        type_name: &'a str,
        /// The logical id of the resource.
        id: &'a str,
        /// The version id, for a reference to one version.
        version: Option<&'a str>,
    },
    /// The id of a contained resource, from behind the `#`; empty for the resource that contains this one.
    Fragment(&'a str),
    /// A UUID, from behind `urn:uuid:`, in upper or lower case.
    UrnUuid(&'a str),
    /// An OID, from behind `urn:oid:`.
    UrnOid(&'a str),
    /// Any other text: a URL without type and id, a conditional reference, a logical URI.
    Other(&'a str),
}

impl<'a> ReferenceForm<'a> {
    /// Reads the text of a `Reference.reference`.
    ///
    /// A text with `?` or with `#` behind its start has no type and id, since R4's form of
    /// a literal reference has neither.
    #[must_use]
    pub fn parse(text: &'a str) -> Self {
        if let Some(id) = text.strip_prefix("#") {
            return Self::Fragment(id);
        }
        if let Some(name) = text.strip_prefix("urn:") {
            return match (name.strip_prefix("uuid:"), name.strip_prefix("oid:")) {
                (Some(digits), _) if text::is_uuid_digits(digits, true) => Self::UrnUuid(digits),
                (_, Some(arcs)) if text::is_oid_arcs(arcs) => Self::UrnOid(arcs),
                _ => Self::Other(text),
            };
        }
        if let Some((type_name, id)) = shortest(text) {
            return match is_concrete_type(type_name) {
                true => Self::Relative { type_name, id, version: None },
                false => Self::Other(text),
            };
        }
        Self::restful(text).unwrap_or(Self::Other(text))
    }

    fn restful(text: &'a str) -> Option<Self> {
        let (mut path, mut id) = split_id(text)?;
        let mut version = None;
        if let Some(resource) = path.strip_suffix("/_history") {
            version = Some(id);
            (path, id) = split_id(resource)?;
        }
        let Some((base, type_name)) = split_last(path) else {
            return is_concrete_type(path).then_some(Self::Relative { type_name: path, id, version });
        };
        if !is_concrete_type(type_name) {
            return None;
        }
        let host = base.strip_prefix("https://").or_else(|| base.strip_prefix("http://"))?;
        let plain = |byte: &u8| !(text::is_white(*byte) || matches!(byte, b'?' | b'#'));
        let found = !host.is_empty() && text::all(host.as_bytes(), plain);
        found.then_some(Self::Absolute { base, type_name, id, version })
    }

    /// The resource type that the text names, if it names one.
    #[must_use]
    pub const fn type_name(&self) -> Option<&'a str> {
        match self {
            Self::Relative { type_name, .. } | Self::Absolute { type_name, .. } => Some(type_name),
            _ => None,
        }
    }

    /// The logical id of a [`Relative`](Self::Relative) or [`Absolute`](Self::Absolute) reference.
    #[must_use]
    pub const fn id(&self) -> Option<&'a str> {
        match self {
            Self::Relative { id, .. } | Self::Absolute { id, .. } => Some(id),
            _ => None,
        }
    }

    /// The version id of a [`Relative`](Self::Relative) or [`Absolute`](Self::Absolute) reference, if it has one.
    #[must_use]
    pub const fn version(&self) -> Option<&'a str> {
        match self {
            Self::Relative { version, .. } | Self::Absolute { version, .. } => *version,
            _ => None,
        }
    }
}

impl<'a> From<&'a str> for ReferenceForm<'a> {
    #[inline]
    fn from(text: &'a str) -> Self {
        Self::parse(text)
    }
}

impl fmt::Display for ReferenceForm<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fragment(id) => write!(f, "#{id}"),
            Self::UrnUuid(digits) => write!(f, "urn:uuid:{digits}"),
            Self::UrnOid(arcs) => write!(f, "urn:oid:{arcs}"),
            Self::Other(text) => f.write_str(text),
            Self::Relative { type_name, id, version } | Self::Absolute { type_name, id, version, .. } => {
                if let Self::Absolute { base, .. } = self {
                    write!(f, "{base}/")?;
                }
                write!(f, "{type_name}/{id}")?;
                version.map_or(Ok(()), |version| write!(f, "/_history/{version}"))
            }
        }
    }
}

/// The name of a type and the id, of a text in the shortest form, as most are: a name, one slash, an id. Whether there is
/// such a type is not looked up.
fn shortest(text: &str) -> Option<(&str, &str)> {
    let (name, id) = text.split_at_checked(before(b'/', text.as_bytes()))?;
    let id = id.strip_prefix("/").filter(|id| is_id(id))?;
    Some((name, id))
}

/// Whether a text is a reference of that form to the type of that name.
pub(crate) fn is_shortest_to(name: &str, text: &str) -> bool {
    // The slash is looked for first: it tells nearly all names apart.
    text.as_bytes().get(name.len()) == Some(&b'/')
        && text.strip_prefix(name).and_then(|rest| rest.strip_prefix("/")).is_some_and(is_id)
}

/// What stands before the last slash, and behind it an id.
fn split_id(text: &str) -> Option<(&str, &str)> {
    split_last(text).filter(|(_, id)| is_id(id))
}

/// What stands before the last slash, and what behind it. A function of its own, as the search takes much to compile.
#[inline(never)]
fn split_last(text: &str) -> Option<(&str, &str)> {
    text.rsplit_once('/')
}

fn is_id(text: &str) -> bool {
    (1..=text::ID_LIMIT).contains(&text.len()) && text::every(text, text::is_id_byte)
}

/// Whether R4 has a resource type of this name, the abstract `Resource` and `DomainResource` among them.
pub(crate) fn is_resource_type(name: &str) -> bool {
    let Some(letter @ b'A'..=b'Z') = name.as_bytes().first() else {
        return false;
    };
    let letter = usize::from(letter - b'A');
    let bounds = (INITIALS.get(letter), INITIALS.get(letter + 1));
    let (Some(start), Some(end)) = bounds else {
        return false;
    };
    RESOURCE_TYPES.get(usize::from(*start)..usize::from(*end)).is_some_and(|names| names.contains(&name))
}

/// Whether R4 has resources of this type: there is none of the abstract `Resource` and `DomainResource`, and no literal
/// reference to one.
#[inline(never)]
pub(crate) fn is_concrete_type(name: &str) -> bool {
    is_resource_type(name) && !matches!(name, "Resource" | "DomainResource")
}

/// Where the names with each initial letter start in [`RESOURCE_TYPES`], and the end.
static INITIALS: [u8; 27] = {
    let mut starts = [0; 27];
    let (mut letter, mut at) = (0, 0);
    while letter < starts.len() {
        while at < RESOURCE_TYPES.len() && (RESOURCE_TYPES[at].as_bytes()[0] - b'A') < letter as u8 {
            at += 1;
        }
        starts[letter] = at as u8;
        letter += 1;
    }
    starts
};

/// The resource types of R4 (4.0.1), by name: the value set resource-types.
#[rustfmt::skip]
pub(crate) static RESOURCE_TYPES: &[&str] = &[
    "Account", "ActivityDefinition", "AdverseEvent", "AllergyIntolerance", "Appointment",
    "AppointmentResponse", "AuditEvent", "Basic", "Binary", "BiologicallyDerivedProduct",
    "BodyStructure", "Bundle", "CapabilityStatement", "CarePlan", "CareTeam", "CatalogEntry",
    "ChargeItem", "ChargeItemDefinition", "Claim", "ClaimResponse", "ClinicalImpression",
    "CodeSystem", "Communication", "CommunicationRequest", "CompartmentDefinition", "Composition",
    "ConceptMap", "Condition", "Consent", "Contract", "Coverage", "CoverageEligibilityRequest",
    "CoverageEligibilityResponse", "DetectedIssue", "Device", "DeviceDefinition", "DeviceMetric",
    "DeviceRequest", "DeviceUseStatement", "DiagnosticReport", "DocumentManifest",
    "DocumentReference", "DomainResource", "EffectEvidenceSynthesis", "Encounter", "Endpoint",
    "EnrollmentRequest", "EnrollmentResponse", "EpisodeOfCare", "EventDefinition", "Evidence",
    "EvidenceVariable", "ExampleScenario", "ExplanationOfBenefit", "FamilyMemberHistory", "Flag",
    "Goal", "GraphDefinition", "Group", "GuidanceResponse", "HealthcareService", "ImagingStudy",
    "Immunization", "ImmunizationEvaluation", "ImmunizationRecommendation", "ImplementationGuide",
    "InsurancePlan", "Invoice", "Library", "Linkage", "List", "Location", "Measure",
    "MeasureReport", "Media", "Medication", "MedicationAdministration", "MedicationDispense",
    "MedicationKnowledge", "MedicationRequest", "MedicationStatement", "MedicinalProduct",
    "MedicinalProductAuthorization", "MedicinalProductContraindication",
    "MedicinalProductIndication", "MedicinalProductIngredient", "MedicinalProductInteraction",
    "MedicinalProductManufactured", "MedicinalProductPackaged", "MedicinalProductPharmaceutical",
    "MedicinalProductUndesirableEffect", "MessageDefinition", "MessageHeader", "MolecularSequence",
    "NamingSystem", "NutritionOrder", "Observation", "ObservationDefinition", "OperationDefinition",
    "OperationOutcome", "Organization", "OrganizationAffiliation", "Parameters", "Patient",
    "PaymentNotice", "PaymentReconciliation", "Person", "PlanDefinition", "Practitioner",
    "PractitionerRole", "Procedure", "Provenance", "Questionnaire", "QuestionnaireResponse",
    "RelatedPerson", "RequestGroup", "ResearchDefinition", "ResearchElementDefinition",
    "ResearchStudy", "ResearchSubject", "Resource", "RiskAssessment", "RiskEvidenceSynthesis",
    "Schedule", "SearchParameter", "ServiceRequest", "Slot", "Specimen", "SpecimenDefinition",
    "StructureDefinition", "StructureMap", "Subscription", "Substance", "SubstanceNucleicAcid",
    "SubstancePolymer", "SubstanceProtein", "SubstanceReferenceInformation",
    "SubstanceSourceMaterial", "SubstanceSpecification", "SupplyDelivery", "SupplyRequest", "Task",
    "TerminologyCapabilities", "TestReport", "TestScript", "ValueSet", "VerificationResult",
    "VisionPrescription",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_told_apart() {
        let relative = ReferenceForm::Relative { type_name: "Patient", id: "1", version: Some("2") };
        assert_eq!(ReferenceForm::parse("Patient/1/_history/2"), relative);
        let absolute =
            ReferenceForm::Absolute { base: "https://example.org/fhir", type_name: "Patient", id: "1", version: None };
        assert_eq!(ReferenceForm::parse("https://example.org/fhir/Patient/1"), absolute);
        assert_eq!(ReferenceForm::parse("#"), ReferenceForm::Fragment(""));
        assert_eq!(ReferenceForm::parse("urn:oid:1.2"), ReferenceForm::UrnOid("1.2"));
        for other in [
            "",
            "patient/1",
            "Resource/1",
            "Patient/",
            "/Patient/1",
            "Patient/1/_history/",
            "_history/1",
            "Patient/_history/1",
            "Patient/1#a",
            "Patient?identifier=1",
            "https://Patient/1",
            "https://example.org/a?b=/Patient/1",
            "ftp://example.org/Patient/1",
            "urn:uuid:1",
        ] {
            assert_eq!(ReferenceForm::parse(other), ReferenceForm::Other(other));
        }
    }

    #[test]
    fn text_survives() {
        for text in [
            "Patient/1",
            "https://example.org//Patient/1/_history/x",
            "#p",
            "urn:uuid:C757873D-ec9a-4326-a141-556f43239520",
            "urn:oid:2.25",
            "\u{e9}/#?",
        ] {
            assert_eq!(ReferenceForm::parse(text).to_string(), text);
        }
    }

    #[test]
    fn every_type_is_found() {
        assert!(RESOURCE_TYPES.is_sorted());
        assert!(RESOURCE_TYPES.iter().all(|name| is_resource_type(name)));
        for name in ["", "patient", "Patients", "Z", "Zebra", "\u{c4}"] {
            assert!(!is_resource_type(name), "{name}");
        }
    }
}
