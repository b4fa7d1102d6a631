//! `OpenValue`: the fifty types of `Extension.value[x]`, R4's open type: <https://hl7.org/fhir/R4/datatypes.html#open>

use crate::prelude::*;

choice! {
    /// A value of any type that R4 allows in `Extension.value[x]`, and in the defaults, fixed values, patterns and
    /// examples of an `ElementDefinition`.
    ///
    /// R4: <https://hl7.org/fhir/R4/datatypes.html#open>
    pub enum OpenValue {
        Base64Binary(Base64Binary),
        Boolean(Boolean),
        Canonical(Canonical),
        Code(Code),
        Date(Date),
        DateTime(DateTime),
        Decimal(Decimal),
        Id(Id),
        Instant(Instant),
        Integer(Integer),
        Markdown(Markdown),
        Oid(Oid),
        PositiveInt(PositiveInt),
        String(FhirString),
        Time(Time),
        UnsignedInt(UnsignedInt),
        Uri(Uri),
        Url(Url),
        Uuid(Uuid),
        Address(Nested<Address>),
        Age(Nested<Age>),
        Annotation(Nested<Annotation>),
        Attachment(Nested<Attachment>),
        CodeableConcept(Nested<CodeableConcept>),
        Coding(Nested<Coding>),
        ContactPoint(Nested<ContactPoint>),
        Count(Nested<Count>),
        Distance(Nested<Distance>),
        Duration(Nested<Duration>),
        HumanName(Nested<HumanName>),
        Identifier(Nested<Identifier>),
        Money(Nested<Money>),
        Period(Nested<Period>),
        Quantity(Nested<Quantity>),
        Range(Nested<Range>),
        Ratio(Nested<Ratio>),
        Reference(Nested<Reference>),
        SampledData(Nested<SampledData>),
        Signature(Nested<Signature>),
        Timing(Nested<Timing>),
        ContactDetail(Nested<ContactDetail>),
        Contributor(Nested<Contributor>),
        DataRequirement(Nested<DataRequirement>),
        Expression(Nested<Expression>),
        ParameterDefinition(Nested<ParameterDefinition>),
        RelatedArtifact(Nested<RelatedArtifact>),
        TriggerDefinition(Nested<TriggerDefinition>),
        UsageContext(Nested<UsageContext>),
        Dosage(Nested<Dosage>),
        Meta(Nested<Meta>),
    }
}

impl From<&str> for OpenValue {
    /// A `valueString`.
    #[inline]
    fn from(text: &str) -> Self {
        OpenValue::String(text.into())
    }
}

impl From<String> for OpenValue {
    /// A `valueString`.
    #[inline]
    fn from(text: String) -> Self {
        OpenValue::String(text.into())
    }
}

impl From<bool> for OpenValue {
    /// A `valueBoolean`.
    #[inline]
    fn from(value: bool) -> Self {
        OpenValue::Boolean(value.into())
    }
}
