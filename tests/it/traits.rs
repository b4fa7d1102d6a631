//! What every type can do beside being read and written, and how large the types are that there are many of.

use std::fmt::{Debug, Display};
use std::hash::Hash;
use std::panic::{RefUnwindSafe, UnwindSafe};
use std::str::FromStr;

use metriport_fhir::metriport::{MessageList, MessageStatus, MessageWebhook};
use metriport_fhir::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

fn value<
    T: Debug + Clone + PartialEq + Eq + Hash + Default + Send + Sync + Unpin + UnwindSafe + RefUnwindSafe + 'static,
>() {
}
fn serde<T: Serialize + DeserializeOwned>() {}
fn text<T: Display + FromStr>() {}
fn error<T: std::error::Error + Send + Sync + 'static>() {}
fn shared<T: Send + Sync + 'static>() {}

macro_rules! all {
    ($check:ident: $($ty:ty)*) => { $($check::<$ty>();)* };
}

#[test]
fn the_types_have_the_traits_that_make_sense() {
    all!(value: Communication CommunicationPayload Bundle BundleEntry OperationOutcome OperationOutcomeIssue Resource
        Extension Extensions Element Reference Identifier Coding CodeableConcept Quantity SimpleQuantity Timing Dosage
        ElementDefinition HumanName Address ContactPoint Period Range Ratio Attachment Annotation Signature SampledData
        Meta Narrative Money OpenValue CommunicationPayloadContent Kept MessageStatus MessageList MessageWebhook
        Boolean Base64Binary Canonical Code Code<EventStatus> Date DateTime Decimal FhirString Id Instant Integer
        Markdown Oid PositiveInt Time UnsignedInt Uri Url Uuid Xhtml Nested<Identifier>);
    all!(serde: Communication Bundle OperationOutcome Resource Extension Timing Boolean Decimal Code<EventStatus>
        MessageStatus MessageList MessageWebhook);
    all!(text: Base64Binary Canonical Date DateTime Decimal FhirString Id Instant Integer Markdown Oid PositiveInt Time
        UnsignedInt Uri Url Uuid Xhtml EventStatus ResourceType IssueSeverity);
    all!(error: Error FormatError);
    all!(shared: Error Issue Outcome AnyValue tolerant::Tolerant<Communication>);
}

/// The sizes are promises about memory: a list of thousands of these is nothing special.
#[test]
fn the_types_of_which_there_are_many_are_small() {
    let word = size_of::<usize>();
    for (name, size, most) in [
        ("Error", size_of::<Error>(), word),
        ("Kept", size_of::<Kept>(), word),
        ("Extensions", size_of::<Extensions>(), 3 * word),
        ("FhirString", size_of::<FhirString>(), 4 * word),
        ("Option<DateTime>", size_of::<Option<DateTime>>(), 4 * word),
        ("Code<EventStatus>", size_of::<Code<EventStatus>>(), 4 * word),
        ("Boolean", size_of::<Boolean>(), 2 * word),
        ("OpenValue", size_of::<OpenValue>(), 5 * word),
        ("Extension", size_of::<Extension>(), 17 * word),
        ("Coding", size_of::<Coding>(), 26 * word),
        ("Reference", size_of::<Reference>(), 22 * word),
        ("CodeableConcept", size_of::<CodeableConcept>(), 15 * word),
        ("CommunicationPayload", size_of::<CommunicationPayload>(), 33 * word),
        ("Resource", size_of::<Resource>(), 5 * word),
    ] {
        assert!(size <= most, "{name} takes {size} bytes, at most {most} are promised");
    }
}

#[test]
fn the_name_by_which_serde_json_gives_exact_text_is_the_one_that_is_used() {
    /// A deserializer that only remembers the name under which it is asked.
    struct Asked<'n>(&'n std::cell::Cell<Option<&'static str>>);
    impl<'de> serde::Deserializer<'de> for Asked<'_> {
        type Error = serde::de::value::Error;
        fn deserialize_any<V: serde::de::Visitor<'de>>(self, _: V) -> Result<V::Value, Self::Error> {
            Err(serde::de::Error::custom("asked for any"))
        }
        fn deserialize_newtype_struct<V: serde::de::Visitor<'de>>(
            self,
            name: &'static str,
            _: V,
        ) -> Result<V::Value, Self::Error> {
            self.0.set(Some(name));
            Err(serde::de::Error::custom("remembered"))
        }
        serde::forward_to_deserialize_any! {
            bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
            seq tuple tuple_struct map struct enum identifier ignored_any
        }
    }
    let (ours, theirs) = (std::cell::Cell::new(None), std::cell::Cell::new(None));
    assert!(<Communication as serde::Deserialize>::deserialize(Asked(&ours)).is_err());
    assert!(<Box<serde_json::value::RawValue> as serde::Deserialize>::deserialize(Asked(&theirs)).is_err());
    assert!(ours.get().is_some());
    assert_eq!(ours.get(), theirs.get());
}
