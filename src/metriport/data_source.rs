//! The data-source extension: which network, laboratory, pharmacy, EHR or process something came from.

use std::fmt;
use std::hash::{Hash, Hasher};

use crate::{Coding, Extension, Extensions, HasExtensions, OpenValue};

/// The url of the data-source extension, and the system of its codes.
pub const DATA_SOURCE_URL: &str = "https://public.metriport.com/fhir/StructureDefinition/data-source.json";

macro_rules! sources {
    ($($(#[doc = $doc:literal])* $variant:ident $code:literal,)*) => {
        /// Where something came from, in Metriport's codes.
        ///
        /// The set is open: any health information exchange may stand here by its name in upper case, and a code that
        /// is not listed is held as it is written. Codes are compared case-sensitively.
        ///
        /// ```
        /// use metriport_fhir::Extension;
        /// use metriport_fhir::metriport::DataSource;
        ///
        /// assert_eq!(DataSource::from("COMMONWELL"), DataSource::CommonWell);
        /// assert_eq!(DataSource::from("BAMBOO").as_str(), "BAMBOO");
        /// assert_eq!(
        ///     serde_json::to_string(&Extension::from(DataSource::Metriport)).unwrap(),
        ///     concat!(
        ///         r#"{"url":"https://public.metriport.com/fhir/StructureDefinition/data-source.json","#,
        ///         r#""valueCoding":{"system":"#,
        ///         r#""https://public.metriport.com/fhir/StructureDefinition/data-source.json","#,
        ///         r#""code":"METRIPORT"}}"#,
        ///     ),
        /// );
        /// ```
        #[derive(Debug, Clone)]
        #[non_exhaustive]
        pub enum DataSource {
            $($(#[doc = $doc])* #[doc = concat!("\n\nCode `", $code, "`.")] $variant,)*
            /// Any other code, as it is written: the name of an exchange, or what somebody put there.
            Other(Box<str>),
        }

        impl DataSource {
            /// The sources that have a name here.
            pub const KNOWN: &'static [DataSource] = &[$(DataSource::$variant),*];

            /// The code.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    $(DataSource::$variant => $code,)*
                    DataSource::Other(code) => code,
                }
            }
        }

        impl From<&str> for DataSource {
            fn from(code: &str) -> Self {
                match code {
                    $($code => DataSource::$variant,)*
                    _ => DataSource::Other(code.into()),
                }
            }
        }
    };
}

sources! {
    /// Metriport itself.
    Metriport "METRIPORT",
    /// The network CommonWell.
    CommonWell "COMMONWELL",
    /// The network Carequality.
    Carequality "CAREQUALITY",
    /// The network eHealth Exchange.
    Ehex "EHEX",
    /// The laboratory Quest Diagnostics.
    Quest "QUEST",
    /// The pharmacy network Surescripts.
    Surescripts "SURESCRIPTS",
    /// The EHR athenahealth.
    AthenaHealth "ATHENAHEALTH",
    /// The EHR Elation.
    Elation "ELATION",
    /// The EHR Canvas.
    Canvas "CANVAS",
    /// The EHR Healthie.
    Healthie "HEALTHIE",
    /// The EHR eClinicalWorks.
    EClinicalWorks "ECLINICALWORKS",
    /// Salesforce.
    Salesforce "SALESFORCE",
    /// The EHR Practice Fusion.
    PracticeFusion "PRACTICEFUSION",
    /// A link to the consolidated data of a patient; on names, addresses and contact points.
    ConsolidatedLink "CONSOLIDATED_LINK",
    /// A bundle converted from another format; on names, addresses and contact points.
    ConversionBundle "CONVERSION_BUNDLE",
    /// The draft of an upload.
    Temporary "TEMPORARY",
}

impl DataSource {
    /// Whether this is one of the sources that have a name here.
    #[must_use]
    pub fn is_known(&self) -> bool {
        !matches!(DataSource::from(self.as_str()), DataSource::Other(_))
    }

    /// Whether this is one of the networks: CommonWell, Carequality or eHealth Exchange.
    ///
    /// ```
    /// use metriport_fhir::metriport::DataSource;
    /// assert!(DataSource::from("EHEX").is_network());
    /// assert!(DataSource::Quest.is_known() && !DataSource::Quest.is_network());
    /// assert!(!DataSource::from("BAMBOO").is_known());
    /// assert_eq!(DataSource::KNOWN.iter().filter(|source| source.is_network()).count(), 3);
    /// ```
    #[must_use]
    #[inline]
    pub fn is_network(&self) -> bool {
        matches!(self.as_str(), "COMMONWELL" | "CAREQUALITY" | "EHEX")
    }

    /// What an extension says about the source, in whatever form it says it.
    ///
    /// ```
    /// use metriport_fhir::metriport::{DATA_SOURCE_URL, DataSource, DataSourceForm};
    /// use metriport_fhir::{Extension, Reference};
    ///
    /// let odd = Extension::new(DATA_SOURCE_URL, Reference::literal("COMMONWELL"));
    /// let found = DataSource::read(&odd).unwrap();
    /// assert_eq!(found.source, DataSource::CommonWell);
    /// assert_eq!(found.form, DataSourceForm::Reference);
    /// ```
    #[must_use]
    pub fn read(extension: &Extension) -> Option<FoundDataSource<'_>> {
        let found = |code: &str, form| Some(FoundDataSource { source: code.into(), form, extension });
        if let Some(code) = canonical_code(extension) {
            return found(code, DataSourceForm::Canonical);
        }
        let is_here = extension.url == DATA_SOURCE_URL;
        if let Some(OpenValue::Coding(coding)) = &extension.value {
            let code = coding.code.as_deref().unwrap_or_default();
            return match coding.system.as_deref() {
                // Old readers matched the code alone, under any url.
                _ if !is_here && DataSource::from(code).is_known() => found(code, DataSourceForm::OtherUrl),
                _ if !is_here => None,
                _ if code.is_empty() => found(code, DataSourceForm::EmptyCode),
                None => found(code, DataSourceForm::NoSystem),
                Some(DATA_SOURCE_URL) => found(code, DataSourceForm::Extended),
                Some(_) => found(code, DataSourceForm::OtherSystem),
            };
        }
        if !is_here {
            return None;
        }
        let form = |code: &str, form| found(code, if code.is_empty() { DataSourceForm::EmptyCode } else { form });
        if let Some(OpenValue::String(text)) = &extension.value {
            return form(text, DataSourceForm::Text);
        }
        let Some(OpenValue::Reference(reference)) = &extension.value else { return None };
        form(reference.reference.as_deref().unwrap_or_default(), DataSourceForm::Reference)
    }
}

/// The code of an extension in the canonical form: one that is the same as [`canonical`] of that code.
pub(super) fn canonical_code(extension: &Extension) -> Option<&str> {
    let Extension { id, extension: inner, url, value: _, kept } = extension;
    let is_alone = id.is_none() && inner.is_empty() && kept.is_empty() && url.element().is_none();
    if !is_alone || *url != DATA_SOURCE_URL {
        return None;
    }
    let Some(OpenValue::Coding(coding)) = &extension.value else { return None };
    let Coding { id, extension: inner, system, version, code, display, user_selected, kept } = &**coding;
    let is_bare = id.is_none() && inner.is_empty() && kept.is_empty();
    let has_no_more = version.is_none() && display.is_none() && user_selected.is_none();
    let has_system = system.as_ref().is_some_and(|system| *system == DATA_SOURCE_URL && system.element().is_none());
    let code = code.as_ref().filter(|code| code.element().is_none())?.value()?;
    (is_bare && has_no_more && has_system && !code.is_empty()).then_some(code)
}

#[inline]
fn canonical(code: &str) -> Extension {
    Extension::new(DATA_SOURCE_URL, Coding::new(DATA_SOURCE_URL, code))
}

impl From<String> for DataSource {
    fn from(code: String) -> Self {
        code.as_str().into()
    }
}

impl From<DataSource> for Extension {
    /// The canonical form, which is the only one that is written.
    #[inline]
    fn from(source: DataSource) -> Self {
        canonical(source.as_str())
    }
}

impl PartialEq for DataSource {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for DataSource {}

impl Hash for DataSource {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

impl fmt::Display for DataSource {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// How an extension says where something came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DataSourceForm {
    /// The url, and a coding of system and code: the only form that Metriport writes today.
    Canonical,
    /// The canonical form with more beside it: a display, a version, an id, extensions, members unknown to R4.
    Extended,
    /// A coding without system.
    NoSystem,
    /// A coding of another system.
    OtherSystem,
    /// `valueString` with the code.
    Text,
    /// `valueReference` with the code where the reference should be.
    Reference,
    /// The code is empty or missing; the source is then `Other("")`.
    EmptyCode,
    /// Another url, with a coding whose code is a known one.
    OtherUrl,
}

impl DataSourceForm {
    /// Whether this is any form but the canonical one.
    #[must_use]
    pub fn is_legacy(self) -> bool {
        self != DataSourceForm::Canonical
    }
}

/// A source, the form in which it was found, and the extension that says so. It compares with a [`DataSource`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundDataSource<'a> {
    /// The source.
    pub source: DataSource,
    /// The form.
    pub form: DataSourceForm,
    /// The extension.
    pub extension: &'a Extension,
}

impl PartialEq<DataSource> for FoundDataSource<'_> {
    #[inline]
    fn eq(&self, other: &DataSource) -> bool {
        self.source == *other
    }
}

impl fmt::Display for FoundDataSource<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.source.fmt(f)
    }
}

/// The data sources of everything that has extensions: resources, contents, names, addresses, contact points.
pub trait DataSources: HasExtensions {
    /// All data sources that stand on this element, in whatever form, in order.
    ///
    /// ```
    /// use metriport_fhir::Communication;
    /// use metriport_fhir::metriport::{DataSource, DataSources};
    ///
    /// let message: Communication = serde_json::from_str(
    ///     r#"{"resourceType":"Communication","status":"completed","extension":[
    ///         {"url":"https://public.metriport.com/fhir/StructureDefinition/data-source.json",
    ///          "valueCoding":{"system":"https://public.metriport.com/fhir/StructureDefinition/data-source.json",
    ///                         "code":"COMMONWELL"}},
    ///         {"url":"https://public.metriport.com/fhir/StructureDefinition/data-source.json",
    ///          "valueString":"KONZA"}]}"#,
    /// )?;
    /// let found: Vec<_> = message.data_sources().collect();
    /// assert_eq!(found[0], DataSource::CommonWell);
    /// assert_eq!(found[1].source.as_str(), "KONZA");
    /// assert!(found[1].form.is_legacy());
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    fn data_sources(&self) -> impl Iterator<Item = FoundDataSource<'_>> {
        self.extensions().iter().filter_map(DataSource::read)
    }

    /// The first known data source, or `METRIPORT` where there is none.
    ///
    /// That default is what Metriport's own readers apply. It is no fact about the data, and nothing else in this crate
    /// applies it.
    ///
    /// ```
    /// use metriport_fhir::Communication;
    /// use metriport_fhir::metriport::{DataSource, DataSources};
    /// let message = Communication::default();
    /// assert_eq!(message.data_sources().count(), 0);
    /// assert_eq!(message.data_source_or_metriport(), DataSource::Metriport);
    /// ```
    fn data_source_or_metriport(&self) -> DataSource {
        let mut known = self.data_sources().map(|found| found.source).filter(DataSource::is_known);
        known.next().unwrap_or(DataSource::Metriport)
    }

    /// Adds a data source unless it is there in the canonical form; whether it was added.
    ///
    /// ```
    /// use metriport_fhir::HumanName;
    /// use metriport_fhir::metriport::{DataSource, DataSources};
    /// let mut name = HumanName::new(["Ada"], "Lovelace");
    /// assert!(name.add_data_source(DataSource::ConsolidatedLink));
    /// assert!(!name.add_data_source(DataSource::ConsolidatedLink));
    /// ```
    fn add_data_source(&mut self, source: DataSource) -> bool {
        self.extensions_mut().push_once(source.into())
    }

    /// Writes every data source under its own url in the canonical form, and gives back how many were changed.
    ///
    /// An empty code stays as it is, since there is no source to write, and so does a code under another url, which may
    /// mean something else.
    ///
    /// ```
    /// use metriport_fhir::metriport::{DATA_SOURCE_URL, DataSource, DataSourceForm, DataSources};
    /// use metriport_fhir::{Communication, Extension};
    /// let mut message = Communication::default();
    /// message.extension.push(Extension::new(DATA_SOURCE_URL, "EHEX"));
    /// assert_eq!(message.normalize_data_sources(), 1);
    /// assert_eq!(message.data_sources().next().unwrap().form, DataSourceForm::Canonical);
    /// ```
    fn normalize_data_sources(&mut self) -> usize {
        let mut changed = 0;
        for extension in self.extensions_mut() {
            let canonical = DataSource::read(extension).filter(|found| {
                !matches!(found.form, DataSourceForm::Canonical | DataSourceForm::EmptyCode | DataSourceForm::OtherUrl)
            });
            if let Some(canonical) = canonical.map(|found| Extension::from(found.source)) {
                *extension = canonical;
                changed += 1;
            }
        }
        changed
    }
}

impl<T: HasExtensions + ?Sized> DataSources for T {}

impl From<DataSource> for Extensions {
    #[inline]
    fn from(source: DataSource) -> Self {
        Extension::from(source).into()
    }
}
