//! Metriport's other extensions: document id, chronicity, hierarchical condition category, code mapping, derivation.
//!
//! Each is a type that is made from and into an [`Extension`]; [`MetriportExtensions`] finds them on an element.

use crate::{CodeableConcept, Coding, Extension, FhirString, HasExtensions, RelatedArtifact, RelatedArtifactType, Uri};

/// The url of the extension that holds a document's id or storage path.
pub const DOCUMENT_ID_URL: &str = "https://public.metriport.com/fhir/StructureDefinition/doc-id-extension.json";

/// The url of the extension that holds the chronicity of a condition.
///
/// HL7 defines this url for a related condition, with a `valueReference`. Metriport puts a `valueCoding` there.
pub const CHRONICITY_URL: &str = "http://hl7.org/fhir/StructureDefinition/condition-related";

/// The system of the chronicity codes.
pub const CHRONICITY_SYSTEM: &str = "https://public.metriport.com/fhir/StructureDefinition/condition-chronicity.json";

/// The url of the extension that holds a hierarchical condition category.
pub const HCC_URL: &str = "https://public.metriport.com/fhir/StructureDefinition/condition-hcc.json";

/// The system of the hierarchical condition categories of the Centers for Medicare & Medicaid Services.
pub const HCC_SYSTEM: &str = "http://terminology.hl7.org/CodeSystem/cmshcc";

/// The url of the extension that says from which code system a code was mapped.
pub const CODE_MAPPING_URL: &str = "https://public.metriport.com/fhir/StructureDefinition/code-mapping";

/// The url of the extension inside [`CODE_MAPPING_URL`] that names that code system.
pub const CODE_MAPPING_SOURCE: &str = "sourceSystem";

/// The url of the extension that says from what something was derived.
pub const DERIVED_FROM_URL: &str = "http://hl7.org/fhir/StructureDefinition/artifact-relatedArtifact";

const HL7_LOCATION: &str = "location_hl7/";

/// The id or storage path of a document.
///
/// ```
/// use metriport_fhir::Extension;
/// use metriport_fhir::metriport::DocumentId;
///
/// let extension = Extension::from(DocumentId("location_hl7/cx/2026/06/adt-17.hl7"));
/// let id = DocumentId::read(&extension).unwrap();
/// assert!(id.is_hl7_location());
/// assert_eq!(id.without_prefix(), "cx/2026/06/adt-17.hl7");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct DocumentId<'a>(pub &'a str);

impl<'a> DocumentId<'a> {
    /// The document id of an extension, if it is one with a `valueString`.
    #[must_use]
    #[inline]
    pub fn read(extension: &'a Extension) -> Option<Self> {
        let text = at_url(extension, DOCUMENT_ID_URL)?.value_as::<FhirString>()?;
        text.value().map(DocumentId)
    }

    /// Whether it begins with `location_hl7/`: the place of an HL7 v2 message.
    #[must_use]
    #[inline]
    pub fn is_hl7_location(self) -> bool {
        self.0.starts_with(HL7_LOCATION)
    }

    /// The text behind `location_hl7/`, or all of it.
    #[must_use]
    #[inline]
    pub fn without_prefix(self) -> &'a str {
        self.0.strip_prefix(HL7_LOCATION).unwrap_or(self.0)
    }
}

impl From<DocumentId<'_>> for Extension {
    #[inline]
    fn from(id: DocumentId<'_>) -> Self {
        Extension::new(DOCUMENT_ID_URL, id.0)
    }
}

/// Whether a condition is chronic.
///
/// The url is one of HL7's, and the two disagree about it: see [`CHRONICITY_URL`]. An extension with HL7's
/// `valueReference` is not read as a chronicity.
///
/// ```
/// use metriport_fhir::metriport::{CHRONICITY_SYSTEM, CHRONICITY_URL, Chronicity};
/// use metriport_fhir::{Coding, Extension, Reference};
///
/// let extension = Extension::from(Chronicity::Chronic);
/// assert_eq!(Chronicity::read(&extension), Some(Chronicity::Chronic));
/// assert!(extension.value_as::<Coding>().unwrap().is(CHRONICITY_SYSTEM, "C"));
/// assert_eq!(Chronicity::read(&Extension::new(CHRONICITY_URL, Reference::literal("Condition/1"))), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Chronicity {
    /// Chronic: code `C`.
    Chronic,
    /// Not chronic: code `NC`.
    NotChronic,
    /// Unknown: code `U`.
    Unknown,
}

impl Chronicity {
    /// The code.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Chronicity::Chronic => "C",
            Chronicity::NotChronic => "NC",
            Chronicity::Unknown => "U",
        }
    }

    /// The chronicity of an extension, if it is one with a coding of Metriport's system and a known code.
    #[must_use]
    #[inline]
    pub fn read(extension: &Extension) -> Option<Self> {
        let coding = at_url(extension, CHRONICITY_URL)?.value_as::<Coding>()?;
        let all = [Chronicity::Chronic, Chronicity::NotChronic, Chronicity::Unknown];
        all.into_iter().find(|chronicity| coding.is(CHRONICITY_SYSTEM, chronicity.as_str()))
    }
}

impl From<Chronicity> for Extension {
    #[inline]
    fn from(chronicity: Chronicity) -> Self {
        Extension::new(CHRONICITY_URL, Coding::new(CHRONICITY_SYSTEM, chronicity.as_str()))
    }
}

/// A hierarchical condition category. A condition may have several, of several versions of the model.
///
/// ```
/// use metriport_fhir::Extension;
/// use metriport_fhir::metriport::Hcc;
///
/// let extension = Extension::from(Hcc::new(Hcc::V28, "37").with_display("Diabetes with Chronic Complications"));
/// let hcc = Hcc::read(&extension).unwrap();
/// assert_eq!((hcc.version, hcc.code), (Some("v28"), "37"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Hcc<'a> {
    /// The version of the model: [`V24`](Self::V24), [`V28`](Self::V28), or whatever was written.
    pub version: Option<&'a str>,
    /// The category.
    pub code: &'a str,
    /// What to show for it.
    pub display: Option<&'a str>,
}

impl<'a> Hcc<'a> {
    /// Version 24 of the model.
    pub const V24: &'static str = "v24";

    /// Version 28 of the model.
    pub const V28: &'static str = "v28";

    /// A category of a version.
    #[must_use]
    pub const fn new(version: &'a str, code: &'a str) -> Self {
        Hcc { version: Some(version), code, display: None }
    }

    /// The same category with a text to show.
    #[must_use]
    pub const fn with_display(mut self, display: &'a str) -> Self {
        self.display = Some(display);
        self
    }

    /// The category of an extension, if it is one with a concept that has a coding of the system [`HCC_SYSTEM`].
    #[must_use]
    #[inline]
    pub fn read(extension: &'a Extension) -> Option<Self> {
        let coding = at_url(extension, HCC_URL)?.value_as::<CodeableConcept>()?.coding_in(HCC_SYSTEM)?;
        Some(Hcc {
            version: coding.version.as_ref().and_then(FhirString::value),
            code: coding.code.as_ref()?.value()?,
            display: coding.display.as_ref().and_then(FhirString::value),
        })
    }
}

impl From<Hcc<'_>> for Extension {
    #[inline]
    fn from(hcc: Hcc<'_>) -> Self {
        let coding = Coding {
            version: hcc.version.map(Into::into),
            display: hcc.display.map(Into::into),
            ..Coding::new(HCC_SYSTEM, hcc.code)
        };
        Extension::new(HCC_URL, CodeableConcept::of(coding))
    }
}

/// The code system from which a code was mapped.
///
/// ```
/// use metriport_fhir::Extension;
/// use metriport_fhir::metriport::{CODE_MAPPING_SOURCE, CODE_MAPPING_URL, CodeMapping};
///
/// let extension = Extension::from(CodeMapping { source_system: "http://hl7.org/fhir/sid/icd-10-cm" });
/// assert_eq!(CodeMapping::read(&extension).unwrap().source_system, "http://hl7.org/fhir/sid/icd-10-cm");
/// assert!(extension.url == CODE_MAPPING_URL && extension.extension.has(CODE_MAPPING_SOURCE));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct CodeMapping<'a> {
    /// The url of that code system.
    pub source_system: &'a str,
}

impl<'a> CodeMapping<'a> {
    /// The mapping of an extension, if it is one that names the code system in a nested `valueUri`.
    #[must_use]
    #[inline]
    pub fn read(extension: &'a Extension) -> Option<Self> {
        let source = at_url(extension, CODE_MAPPING_URL)?.extension.value::<Uri>(CODE_MAPPING_SOURCE)?;
        source.value().map(|source_system| CodeMapping { source_system })
    }
}

impl From<CodeMapping<'_>> for Extension {
    #[inline]
    fn from(mapping: CodeMapping<'_>) -> Self {
        let source = Extension::new(CODE_MAPPING_SOURCE, Uri::from(mapping.source_system));
        Extension::complex(CODE_MAPPING_URL, [source])
    }
}

/// From what something was derived. It may stand there several times.
///
/// ```
/// use metriport_fhir::Extension;
/// use metriport_fhir::metriport::{DERIVED_FROM_URL, Derivation, DerivedFrom};
///
/// let extension = Extension::from(DerivedFrom { derivation: Derivation::DerivedFrom, display: "Condition/17" });
/// assert_eq!(DerivedFrom::read(&extension).unwrap().display, "Condition/17");
/// assert_eq!(extension.url, DERIVED_FROM_URL);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct DerivedFrom<'a> {
    /// How it was derived.
    pub derivation: Derivation,
    /// The display of the related artifact: from what it was derived.
    pub display: &'a str,
}

/// The two kinds of related artifact that say from what something was derived.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Derivation {
    /// `derived-from`.
    DerivedFrom,
    /// `predecessor`.
    Predecessor,
}

impl<'a> DerivedFrom<'a> {
    /// The derivation of an extension, if it is a related artifact of one of the two kinds with a display.
    #[must_use]
    #[inline]
    pub fn read(extension: &'a Extension) -> Option<Self> {
        let artifact = at_url(extension, DERIVED_FROM_URL)?.value_as::<RelatedArtifact>()?;
        let derivation = match artifact.r#type.known()? {
            RelatedArtifactType::DerivedFrom => Derivation::DerivedFrom,
            RelatedArtifactType::Predecessor => Derivation::Predecessor,
            _ => return None,
        };
        Some(DerivedFrom { derivation, display: artifact.display.as_ref()?.value()? })
    }
}

impl From<DerivedFrom<'_>> for Extension {
    #[inline]
    fn from(derived: DerivedFrom<'_>) -> Self {
        let kind = match derived.derivation {
            Derivation::DerivedFrom => RelatedArtifactType::DerivedFrom,
            Derivation::Predecessor => RelatedArtifactType::Predecessor,
        };
        let display = Some(derived.display.into());
        Extension::new(DERIVED_FROM_URL, RelatedArtifact { r#type: kind.into(), display, ..Default::default() })
    }
}

fn at_url<'a>(extension: &'a Extension, url: &str) -> Option<&'a Extension> {
    (extension.url == url).then_some(extension)
}

/// Metriport's extensions on everything that has extensions. For the data source see
/// [`DataSources`](super::DataSources).
///
/// ```
/// use metriport_fhir::metriport::{DOCUMENT_ID_URL, DocumentId, HCC_SYSTEM, HCC_URL, Hcc, MetriportExtensions};
/// use metriport_fhir::{CodeableConcept, HasExtensions};
///
/// let mut condition = CodeableConcept::text("Type 2 diabetes mellitus with nephropathy");
/// condition.extensions_mut().push(Hcc::new(Hcc::V24, "18").into());
/// condition.extensions_mut().push(Hcc::new(Hcc::V28, "37").into());
/// condition.extensions_mut().upsert(DocumentId("d-17").into());
/// assert_eq!(condition.hccs().map(|hcc| hcc.code).collect::<Vec<_>>(), ["18", "37"]);
/// assert_eq!(condition.document_id(), Some(DocumentId("d-17")));
/// assert_eq!(condition.chronicity(), None);
/// assert_eq!(condition.code_mapping(), None);
/// assert_eq!(condition.derived_from().count(), 0);
///
/// // What these read is an extension like any other.
/// assert!(condition.extensions().has(DOCUMENT_ID_URL));
/// assert!(condition.extensions().value::<CodeableConcept>(HCC_URL).unwrap().has(HCC_SYSTEM, "18"));
/// ```
pub trait MetriportExtensions: HasExtensions {
    /// The first document id.
    fn document_id(&self) -> Option<DocumentId<'_>> {
        self.extensions().iter().find_map(DocumentId::read)
    }

    /// The first chronicity.
    fn chronicity(&self) -> Option<Chronicity> {
        self.extensions().iter().find_map(Chronicity::read)
    }

    /// All hierarchical condition categories, in order.
    fn hccs(&self) -> impl Iterator<Item = Hcc<'_>> {
        self.extensions().iter().filter_map(Hcc::read)
    }

    /// The first code mapping.
    fn code_mapping(&self) -> Option<CodeMapping<'_>> {
        self.extensions().iter().find_map(CodeMapping::read)
    }

    /// All that this was derived from, in order.
    fn derived_from(&self) -> impl Iterator<Item = DerivedFrom<'_>> {
        self.extensions().iter().filter_map(DerivedFrom::read)
    }
}

impl<T: HasExtensions + ?Sized> MetriportExtensions for T {}
