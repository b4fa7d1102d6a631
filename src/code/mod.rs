//! Codes: the value sets that R4 binds with strength `required`, each an enum in the file of its name, and [`Code`],
//! which holds one of them or, verbatim, whatever a message said instead.
//!
//! Adding one: its file, and its three lines in this index.

mod address_type;
mod address_use;
mod aggregation_mode;
mod binding_strength;
mod bundle_type;
mod constraint_severity;
mod contact_point_system;
mod contact_point_use;
mod contributor_type;
mod days_of_week;
mod discriminator_type;
mod event_status;
mod event_timing;
mod fhir_all_types;
mod http_verb;
mod identifier_use;
mod issue_severity;
mod issue_type;
mod name_use;
mod narrative_status;
mod operation_parameter_use;
mod property_representation;
mod quantity_comparator;
mod reference_version_rules;
mod related_artifact_type;
mod request_priority;
mod request_status;
mod resource_type;
mod search_entry_mode;
mod slicing_rules;
mod sort_direction;
mod trigger_type;
mod units_of_time;

pub use address_type::AddressType;
pub use address_use::AddressUse;
pub use aggregation_mode::AggregationMode;
pub use binding_strength::BindingStrength;
pub use bundle_type::BundleType;
pub use constraint_severity::ConstraintSeverity;
pub use contact_point_system::ContactPointSystem;
pub use contact_point_use::ContactPointUse;
pub use contributor_type::ContributorType;
pub use days_of_week::DaysOfWeek;
pub use discriminator_type::DiscriminatorType;
pub use event_status::EventStatus;
pub use event_timing::EventTiming;
pub use fhir_all_types::FhirAllTypes;
pub use http_verb::HttpVerb;
pub use identifier_use::IdentifierUse;
pub use issue_severity::IssueSeverity;
pub use issue_type::IssueType;
pub use name_use::NameUse;
pub use narrative_status::NarrativeStatus;
pub use operation_parameter_use::OperationParameterUse;
pub use property_representation::PropertyRepresentation;
pub use quantity_comparator::QuantityComparator;
pub use reference_version_rules::ReferenceVersionRules;
pub use related_artifact_type::RelatedArtifactType;
pub use request_priority::RequestPriority;
pub use request_status::RequestStatus;
pub use resource_type::ResourceType;
pub use search_entry_mode::SearchEntryMode;
pub use slicing_rules::SlicingRules;
pub use sort_direction::SortDirection;
pub use trigger_type::TriggerType;
pub use units_of_time::UnitsOfTime;

use std::fmt;
use std::hash::Hash;
use std::marker::PhantomData;

use crate::primitive::declare::{element_methods, primitive_value};
use crate::primitive::{FormatError, Prim, Primitive};
use crate::table::{CodesDef, PrimitiveKind, TypeRef};

/// The value sets whose codes R4 lists and requires.
///
/// ```
/// let known = metriport_fhir::VALUE_SETS.iter().find(|set| set.value_set.contains("/request-priority|")).unwrap();
/// assert!(known.codes.iter().map(|code| code.code).eq(["routine", "urgent", "asap", "stat"]));
/// ```
pub const VALUE_SETS: &[&CodesDef] = &[
    AddressType::SET,
    AddressUse::SET,
    AggregationMode::SET,
    BindingStrength::SET,
    BundleType::SET,
    ConstraintSeverity::SET,
    ContactPointSystem::SET,
    ContactPointUse::SET,
    ContributorType::SET,
    DaysOfWeek::SET,
    DiscriminatorType::SET,
    EventStatus::SET,
    EventTiming::SET,
    FhirAllTypes::SET,
    HttpVerb::SET,
    IdentifierUse::SET,
    IssueSeverity::SET,
    IssueType::SET,
    NameUse::SET,
    NarrativeStatus::SET,
    OperationParameterUse::SET,
    PropertyRepresentation::SET,
    QuantityComparator::SET,
    ReferenceVersionRules::SET,
    RelatedArtifactType::SET,
    RequestPriority::SET,
    RequestStatus::SET,
    ResourceType::SET,
    SearchEntryMode::SET,
    SlicingRules::SET,
    SortDirection::SET,
    TriggerType::SET,
    UnitsOfTime::SET,
];

/// The codes that a [`Code`] is meant to hold: one of this crate's enums, or [`AnyCode`].
///
/// This trait is sealed: the enums of this crate implement it, others cannot.
///
/// ```
/// use metriport_fhir::{CodeSet, EventStatus, RequestStatus};
///
/// fn is_one_of<C: CodeSet>(text: &str) -> bool {
///     C::from_code(text).is_some()
/// }
/// assert!(is_one_of::<EventStatus>("in-progress") && !is_one_of::<RequestStatus>("in-progress"));
/// ```
pub trait CodeSet: Copy + Eq + Hash + fmt::Debug + Send + Sync + 'static {
    #[doc(hidden)]
    const TYPE: TypeRef;
    /// The code of that text, if it is one of these.
    fn from_code(code: &str) -> Option<Self>;
    /// The code as text.
    fn code(self) -> &'static str;
}

/// The set of codes of an element whose binding does not name them all: [`Code`] alone.
///
/// It has no values; a code of such an element is read with [`Code::as_str`].
///
/// ```
/// use metriport_fhir::{AnyCode, Attachment, Code};
/// let attachment: Attachment = metriport_fhir::from_str(r#"{"contentType":"application/pdf"}"#)?;
/// let media_type: &Code<AnyCode> = attachment.content_type.as_ref().unwrap();
/// assert_eq!(media_type.as_str(), "application/pdf");
/// # Ok::<(), metriport_fhir::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AnyCode {}

impl CodeSet for AnyCode {
    const TYPE: TypeRef = TypeRef::Primitive(PrimitiveKind::Code);
    fn from_code(_: &str) -> Option<Self> {
        None
    }
    fn code(self) -> &'static str {
        match self {}
    }
}

/// R4's `code`: a text from a set of codes.
///
/// `Code<EventStatus>` is meant to hold an [`EventStatus`]. What else a message says is held verbatim: [`known`] then
/// answers `None`, [`as_str`] gives the text, validation reports it, and writing gives the same text back.
///
/// R4: <https://hl7.org/fhir/R4/datatypes.html#code>
///
/// ```
/// use metriport_fhir::{Code, EventStatus};
///
/// let status = Code::from(EventStatus::Completed);
/// assert!(status == EventStatus::Completed);
///
/// let odd: Code<EventStatus> = Code::verbatim("failed");
/// assert_eq!(odd.known(), None);
/// assert_eq!(odd.as_str(), "failed");
///
/// // Each code has R4's words, and the value set knows all of its codes.
/// assert_eq!(EventStatus::Completed.definition(), "The event has now concluded.");
/// assert!(EventStatus::ALL.contains(&EventStatus::NotDone));
/// assert_eq!(EventStatus::SET.value_set, "http://hl7.org/fhir/ValueSet/event-status|4.0.1");
/// ```
///
/// [`known`]: Code::known
/// [`as_str`]: Code::as_str
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Code<C: CodeSet = AnyCode>(pub(crate) Prim, PhantomData<C>);

impl<C: CodeSet> Code<C> {
    /// The code of the set that this is, if it is one.
    #[must_use]
    pub fn known(&self) -> Option<C> {
        C::from_code(self.value()?)
    }

    /// The text of the code; empty where there is no value but extensions only.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// The text of the code, or nothing where there are extensions only.
    #[must_use]
    pub fn value(&self) -> Option<&str> {
        self.0.value()
    }

    /// Holds a text as it is, whether or not it is a code of the set; validation reports it if it is not.
    #[must_use]
    pub fn verbatim(text: &str) -> Self {
        Code(Prim::new(text), PhantomData)
    }

    /// Checks the value against R4's format of a code, not against the set.
    ///
    /// # Errors
    ///
    /// What the format asks for, where the value breaks it. No value at all is no error.
    pub fn check(&self) -> Result<(), FormatError> {
        self.0.check(PrimitiveKind::Code)
    }

    element_methods!();
}

primitive_value!(Code<C>, C::TYPE, C);

impl<C: CodeSet> Primitive for Code<C> {
    fn prim(&self) -> &Prim {
        &self.0
    }
    fn prim_mut(&mut self) -> &mut Prim {
        &mut self.0
    }
}

impl<C: CodeSet> Default for Code<C> {
    /// No value: the same as absent.
    fn default() -> Self {
        Code(Prim::default(), PhantomData)
    }
}

impl<C: CodeSet> From<C> for Code<C> {
    #[inline]
    fn from(code: C) -> Self {
        Code::verbatim(code.code())
    }
}

impl From<&str> for Code {
    #[inline]
    fn from(text: &str) -> Self {
        Code::verbatim(text)
    }
}

impl From<String> for Code {
    #[inline]
    fn from(text: String) -> Self {
        Code(Prim::from_string(text), PhantomData)
    }
}

impl<C: CodeSet> PartialEq<C> for Code<C> {
    fn eq(&self, other: &C) -> bool {
        self.0.is(other.code())
    }
}

impl<C: CodeSet> PartialEq<str> for Code<C> {
    fn eq(&self, other: &str) -> bool {
        self.0.is(other)
    }
}

impl<C: CodeSet> PartialEq<&str> for Code<C> {
    fn eq(&self, other: &&str) -> bool {
        self.0.is(other)
    }
}

impl<C: CodeSet> std::ops::Deref for Code<C> {
    type Target = str;
    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl<C: CodeSet> AsRef<str> for Code<C> {
    #[inline]
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl<C: CodeSet> fmt::Debug for Code<C> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<C: CodeSet> fmt::Display for Code<C> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl<C: CodeSet> serde::Serialize for Code<C> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        crate::json::serialize_primitive(&self.0, PrimitiveKind::Code, serializer)
    }
}

impl<'de, C: CodeSet> serde::Deserialize<'de> for Code<C> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Code(crate::json::deserialize_primitive(PrimitiveKind::Code, deserializer)?, PhantomData))
    }
}

/// A text that is none of the codes of a set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownCode {
    pub(crate) value_set: &'static str,
}

impl fmt::Display for UnknownCode {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not a code of the value set {}", self.value_set)
    }
}

impl std::error::Error for UnknownCode {}

/// What every enum of codes has beside its codes.
macro_rules! code_traits {
    ($name:ident) => {
        #[cfg(feature = "schemars")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
            fn schema_id() -> std::borrow::Cow<'static, str> {
                concat!("metriport_fhir::", stringify!($name)).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                $crate::schema::codes($name::SET)
            }
        }

        #[cfg(feature = "proptest")]
        impl proptest::arbitrary::Arbitrary for $name {
            type Parameters = ();
            type Strategy = proptest::sample::Select<$name>;
            fn arbitrary_with((): ()) -> Self::Strategy {
                proptest::sample::select($name::ALL)
            }
        }

        impl std::fmt::Display for $name {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::code::UnknownCode;
            #[inline]
            fn from_str(code: &str) -> Result<Self, $crate::code::UnknownCode> {
                $crate::code::CodeSet::from_code(code)
                    .ok_or($crate::code::UnknownCode { value_set: $name::SET.value_set })
            }
        }

        impl TryFrom<&str> for $name {
            type Error = $crate::code::UnknownCode;
            #[inline]
            fn try_from(code: &str) -> Result<Self, $crate::code::UnknownCode> {
                code.parse()
            }
        }

        impl AsRef<str> for $name {
            #[inline]
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }
    };
}
pub(crate) use code_traits;
