//! Resources: those that this crate models, each in the file of its name, and [`Resource`], which holds any.
//!
//! Adding one: its file, its two lines here, and its name in `resources!` below.

mod bundle;
mod communication;
mod communication_request;
mod operation_outcome;
mod other;

pub use bundle::{Bundle, BundleEntry, BundleEntryRequest, BundleEntryResponse, BundleEntrySearch, BundleLink};
pub use communication::{Communication, CommunicationPayload, CommunicationPayloadContent};
pub use communication_request::{
    CommunicationRequest, CommunicationRequestOccurrence, CommunicationRequestPayload,
    CommunicationRequestPayloadContent,
};
pub use operation_outcome::{OperationOutcome, OperationOutcomeIssue};
pub use other::OtherResource;

use std::borrow::Cow;
use std::fmt;

use crate::declare::index;
use crate::node::{FhirType, Node, Single, Slot, Value, View, Visit};
use crate::table::TypeRef;
use crate::{Id, Meta, Nested};

macro_rules! resources {
    ($($name:ident)*) => {
        index! {
            /// The tables of the resources that this crate models, in the order of their names.
            ///
            /// ```
            /// let names: Vec<_> = metriport_fhir::RESOURCES.iter().map(|def| def.name).collect();
            /// assert_eq!(names, ["Bundle", "Communication", "CommunicationRequest", "OperationOutcome"]);
            /// ```
            pub const RESOURCES, TABLES: [$($name),*];
        }

        /// A resource of any type: typed where this crate models it, verbatim otherwise.
        ///
        /// `contained` and `Bundle.entry.resource` hold it, and [`check`](crate::check) reads it.
        ///
        /// ```
        /// use metriport_fhir::Resource;
        ///
        /// let patient: Resource = serde_json::from_str(r#"{"resourceType":"Patient","id":"p1","active":true}"#)?;
        /// assert_eq!(patient.resource_type(), "Patient");
        /// assert_eq!(patient.id().unwrap().as_str(), "p1");
        /// # Ok::<(), serde_json::Error>(())
        /// ```
        #[derive(Clone, PartialEq, Eq, Hash)]
        pub enum Resource {
            $(
                #[doc = concat!("A [`", stringify!($name), "`].")]
                $name(Nested<$name>),
            )*
            /// A resource of a type that this crate does not model, as its exact text.
            Other(OtherResource),
        }

        impl Resource {
            /// The empty resource of that type, if this crate models it.
            #[inline(never)]
            pub(crate) fn of_type(name: &str) -> Option<Self> {
                $(
                    if name == stringify!($name) {
                        return Some(Resource::$name(Nested::default()));
                    }
                )*
                None
            }

            /// The resource for the functions that take any type with a table, such as
            /// [`references::all`](crate::references::all); none where this crate does not model it.
            ///
            /// ```
            /// use metriport_fhir::{Resource, references};
            /// let resource: Resource = serde_json::from_str(
            ///     r#"{"resourceType":"Communication","status":"completed","subject":{"reference":"Patient/1"}}"#,
            /// )?;
            /// let found = resource.as_node().map(references::all).unwrap_or_default();
            /// assert_eq!(found[0].expression, "Communication.subject");
            /// # Ok::<(), serde_json::Error>(())
            /// ```
            #[must_use]
            #[inline(never)]
            pub fn as_node(&self) -> Option<&dyn Node> {
                match self {
                    $(Resource::$name(resource) => Some(resource.node()),)*
                    Resource::Other(_) => None,
                }
            }

            /// The resource to be changed, as [`as_node`](Self::as_node) gives it.
            ///
            /// ```
            /// use metriport_fhir::{Communication, Node, Reference, Resource, ResourceType, references};
            ///
            /// fn make_relative(value: &mut dyn Node) {
            ///     references::rewrite(value, &mut |_, reference| *reference = reference.to_relative());
            /// }
            /// let subject = Some(Reference::literal("https://fhir.example.org/r4/Patient/17"));
            /// let mut resource = Resource::from(Communication { subject, ..Default::default() });
            /// assert_eq!(resource.resource_type(), Communication::RESOURCE_TYPE);
            /// resource.as_node_mut().map(make_relative);
            /// let subject = resource.as_communication().and_then(|message| message.subject.as_ref());
            /// assert_eq!(subject, Some(&Reference::to(ResourceType::Patient, "17")));
            /// ```
            #[inline(never)]
            pub fn as_node_mut(&mut self) -> Option<&mut dyn Node> {
                match self {
                    $(Resource::$name(resource) => Some(resource.node_mut()),)*
                    Resource::Other(_) => None,
                }
            }

            /// The id.
            #[must_use]
            pub fn id(&self) -> Option<Cow<'_, Id>> {
                match self {
                    $(Resource::$name(resource) => resource.id.as_ref().map(Cow::Borrowed),)*
                    Resource::Other(resource) => resource.id().map(Cow::Owned),
                }
            }

            /// The metadata.
            #[must_use]
            pub fn meta(&self) -> Option<Cow<'_, Meta>> {
                match self {
                    $(Resource::$name(resource) => resource.meta.as_ref().map(Cow::Borrowed),)*
                    Resource::Other(resource) => resource.meta().map(Cow::Owned),
                }
            }
        }

        $(
            impl From<$name> for Resource {
                #[inline]
                fn from(resource: $name) -> Self {
                    Resource::$name(resource.into())
                }
            }

            impl $name {
                /// The `resourceType` of this resource.
                pub const RESOURCE_TYPE: &'static str = stringify!($name);
            }
        )*
    };
}

resources! {
    Bundle
    Communication
    CommunicationRequest
    OperationOutcome
}

impl Resource {
    /// The `resourceType`; empty where the JSON had none.
    #[must_use]
    #[inline(never)]
    pub fn resource_type(&self) -> &str {
        match (self.as_node(), self) {
            (Some(node), _) => node.def().name,
            (None, Resource::Other(other)) => other.resource_type(),
            (None, _) => "",
        }
    }

    /// Holds the resource against every rule of R4 and reports all that is wrong with it.
    ///
    /// A resource of a type that this crate does not model gets the rules of every resource, and an information that
    /// says so.
    #[must_use]
    #[inline]
    pub fn validate(&self) -> crate::Outcome {
        crate::validate::resource(self)
    }

    /// The communication, if it is one.
    #[must_use]
    #[inline]
    pub fn as_communication(&self) -> Option<&Communication> {
        match self {
            Resource::Communication(communication) => Some(communication),
            _ => None,
        }
    }
}

impl Default for Resource {
    /// No resource at all: the same as absent.
    fn default() -> Self {
        Resource::Other(OtherResource::default())
    }
}

impl fmt::Debug for Resource {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.as_node(), self) {
            (None, Resource::Other(other)) => other.fmt(f),
            (Some(node), _) => node.fmt(f),
            _ => Ok(()),
        }
    }
}

impl serde::Serialize for Resource {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        crate::json::serialize_resource(self, serializer)
    }
}

impl<'de> serde::Deserialize<'de> for Resource {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::json::deserialize_resource(deserializer)
    }
}

impl Value for Resource {
    const TYPE: TypeRef = TypeRef::Resource;
    fn option_slot(place: &mut Option<Self>) -> Slot<'_> {
        Slot::Resource(place.get_or_insert_default())
    }
    fn slot(&mut self) -> Slot<'_> {
        Slot::Resource(self)
    }
    fn view(&self) -> View<'_> {
        View::One(Single::Resource(self))
    }
    fn list_slot(list: &mut Vec<Self>) -> Slot<'_> {
        Slot::Resources(list)
    }
    fn show_list<'a>(list: &'a Vec<Self>, row: usize, visit: &mut dyn Visit<'a>) {
        visit.view(row, View::Resources(list));
    }
}
