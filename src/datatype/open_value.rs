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
        Address(Box<Address>),
        Age(Box<Age>),
        Annotation(Box<Annotation>),
        Attachment(Box<Attachment>),
        CodeableConcept(Box<CodeableConcept>),
        Coding(Box<Coding>),
        ContactPoint(Box<ContactPoint>),
        Count(Box<Count>),
        Distance(Box<Distance>),
        Duration(Box<Duration>),
        HumanName(Box<HumanName>),
        Identifier(Box<Identifier>),
        Money(Box<Money>),
        Period(Box<Period>),
        Quantity(Box<Quantity>),
        Range(Box<Range>),
        Ratio(Box<Ratio>),
        Reference(Box<Reference>),
        SampledData(Box<SampledData>),
        Signature(Box<Signature>),
        Timing(Box<Timing>),
        ContactDetail(Box<ContactDetail>),
        Contributor(Box<Contributor>),
        DataRequirement(Box<DataRequirement>),
        Expression(Box<Expression>),
        ParameterDefinition(Box<ParameterDefinition>),
        RelatedArtifact(Box<RelatedArtifact>),
        TriggerDefinition(Box<TriggerDefinition>),
        UsageContext(Box<UsageContext>),
        Dosage(Box<Dosage>),
        Meta(Box<Meta>),
    }
}

impl From<&str> for OpenValue {
    /// A `valueString`.
    fn from(text: &str) -> Self {
        OpenValue::String(text.into())
    }
}

impl From<String> for OpenValue {
    /// A `valueString`.
    fn from(text: String) -> Self {
        OpenValue::String(text.into())
    }
}

impl From<bool> for OpenValue {
    /// A `valueBoolean`.
    fn from(value: bool) -> Self {
        OpenValue::Boolean(value.into())
    }
}
