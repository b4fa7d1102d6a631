//! `Reference`: <https://hl7.org/fhir/R4/references.html#Reference>

use crate::prelude::*;

datatype! {
    /// A reference from one resource to another.
    ///
    /// R4: <https://hl7.org/fhir/R4/references.html#Reference>
    pub struct Reference: Element "Reference" {
        /// Literal reference, Relative, internal or absolute URL
        reference "reference": 0..1 FhirString [summary()],
        /// Type the reference refers to (e.g. "Patient")
        r#type "type": 0..1 Uri [summary(), extensible("http://hl7.org/fhir/ValueSet/resource-types")],
        /// Logical reference, when literal reference is not known
        identifier "identifier": 0..1 Nested<Identifier> [summary()],
        /// Text alternative for the resource
        display "display": 0..1 FhirString [summary()],
    }
    rules {
        /// SHALL have a contained resource if a local reference is provided
        "ref-1" Error "reference.startsWith('#').not() or (reference.substring(1).trace('url') in %rootResource.contained.id.trace('ids'))" => engine,
    }
}

impl Reference {
    /// A relative reference: `Patient/<id>`.
    ///
    /// The id goes in as it is; whatever can be displayed will do: a text, an [`Id`], a `Uuid`.
    ///
    /// ```
    /// use metriport_fhir::{Reference, ResourceType};
    /// let subject = Reference::to(ResourceType::Patient, "018f1c2e-5f0a-7c3b-9d4e-1a2b3c4d5e6f");
    /// assert_eq!(subject.reference.as_deref(), Some("Patient/018f1c2e-5f0a-7c3b-9d4e-1a2b3c4d5e6f"));
    /// ```
    #[must_use]
    pub fn to(resource_type: ResourceType, id: impl fmt::Display) -> Self {
        Reference::literal(format!("{resource_type}/{id}"))
    }

    /// A reference by its text, whatever form it has.
    ///
    /// ```
    /// use metriport_fhir::Reference;
    /// let part = Reference::literal("#attachment-1");
    /// assert_eq!(part.reference.as_deref(), Some("#attachment-1"));
    /// ```
    #[must_use]
    pub fn literal(reference: impl Into<FhirString>) -> Self {
        Reference { reference: Some(reference.into()), ..Default::default() }
    }

    /// A reference that only names what it means, as Metriport writes senders and recipients.
    ///
    /// ```
    /// use metriport_fhir::{Reference, ResourceType};
    /// let clinic = Reference::named(ResourceType::Organization, "intake@cardio.direct.partner.com");
    /// assert_eq!(
    ///     serde_json::to_string(&clinic).unwrap(),
    ///     r#"{"type":"Organization","display":"intake@cardio.direct.partner.com"}"#,
    /// );
    /// ```
    #[must_use]
    pub fn named(resource_type: ResourceType, display: impl Into<FhirString>) -> Self {
        Reference { r#type: Some(resource_type.as_str().into()), display: Some(display.into()), ..Default::default() }
    }

    /// A logical reference: to whatever has that identifier.
    ///
    /// ```
    /// use metriport_fhir::{Identifier, Reference, ResourceType};
    /// let npi = Identifier::new("http://hl7.org/fhir/sid/us-npi", "1234567893");
    /// let doctor = Reference::with_identifier(ResourceType::Practitioner, npi);
    /// assert_eq!(doctor.identifier.as_ref().unwrap().value.as_deref(), Some("1234567893"));
    /// assert!(doctor.is(ResourceType::Practitioner));
    /// ```
    #[must_use]
    #[inline]
    pub fn with_identifier(resource_type: ResourceType, identifier: Identifier) -> Self {
        Reference {
            r#type: Some(resource_type.as_str().into()),
            identifier: Some(identifier.into()),
            ..Default::default()
        }
    }

    /// What the text of the reference says; `None` where there is no text (the reference is logical or only named).
    ///
    /// ```
    /// use metriport_fhir::{Reference, ReferenceForm};
    /// let versioned = Reference::literal("https://fhir.example.org/r4/Patient/17/_history/2");
    /// let Some(ReferenceForm::Absolute { base, type_name, id, version }) = versioned.form() else { unreachable!() };
    /// assert_eq!((base, type_name, id, version), ("https://fhir.example.org/r4", "Patient", "17", Some("2")));
    /// ```
    #[must_use]
    #[inline]
    pub fn form(&self) -> Option<ReferenceForm<'_>> {
        self.reference.as_ref()?.value().map(ReferenceForm::parse)
    }

    /// The logical id, if this is a reference to a resource of that type by type and id: relative or absolute, of one
    /// version or not.
    ///
    /// A fragment (`#p1`), a URN and a conditional reference have no logical id.
    ///
    /// ```
    /// use metriport_fhir::{Reference, ResourceType};
    /// for text in ["Patient/17", "Patient/17/_history/2", "https://fhir.example.org/r4/Patient/17"] {
    ///     assert_eq!(Reference::literal(text).id_of(ResourceType::Patient), Some("17"));
    /// }
    /// for text in ["Group/17", "#17", "urn:uuid:c757873d-ec9a-4326-a141-556f43239520", "Patient?identifier=17"] {
    ///     assert_eq!(Reference::literal(text).id_of(ResourceType::Patient), None);
    /// }
    /// ```
    #[must_use]
    #[inline]
    pub fn id_of(&self, resource_type: ResourceType) -> Option<&str> {
        let form = self.form()?;
        form.id().filter(|_| form.type_name() == Some(resource_type.as_str()))
    }

    /// The name of the resource type that this points to: the one in the text, or else the one in `type`.
    ///
    /// ```
    /// use metriport_fhir::{Reference, ResourceType};
    /// assert_eq!(Reference::literal("Patient/17").type_name(), Some("Patient"));
    /// assert_eq!(Reference::named(ResourceType::Practitioner, "1234567893").type_name(), Some("Practitioner"));
    /// assert_eq!(Reference::literal("#p1").type_name(), None);
    /// ```
    #[must_use]
    #[inline]
    pub fn type_name(&self) -> Option<&str> {
        let in_text = self.form().and_then(|form| form.type_name());
        in_text.or_else(|| self.r#type.as_ref()?.value())
    }

    /// Whether this points to a resource of that type, as far as it says: see [`type_name`](Self::type_name).
    ///
    /// ```
    /// use metriport_fhir::{Reference, ResourceType};
    /// let subject = Reference::literal("https://fhir.example.org/r4/Patient/17");
    /// assert!(subject.is(ResourceType::Patient));
    /// assert!(!subject.is(ResourceType::Group));
    /// ```
    #[must_use]
    #[inline]
    pub fn is(&self, resource_type: ResourceType) -> bool {
        self.type_name() == Some(resource_type.as_str())
    }

    /// The reference without the server and the version in its text: `Patient/17` for all forms that have a type and
    /// an id. Every other form stays as it is.
    ///
    /// ```
    /// use metriport_fhir::Reference;
    /// let subject = Reference::literal("https://fhir.example.org/r4/Patient/17/_history/2");
    /// assert_eq!(subject.to_relative().reference.as_deref(), Some("Patient/17"));
    /// assert_eq!(Reference::literal("#p1").to_relative(), Reference::literal("#p1"));
    /// ```
    #[must_use]
    #[inline]
    pub fn to_relative(&self) -> Self {
        let mut relative = self.clone();
        if let Some(form) = self.form()
            && let (Some(type_name), Some(id)) = (form.type_name(), form.id())
        {
            relative.set_text(&format!("{type_name}/{id}"));
        }
        relative
    }

    /// Changes the text of the reference and nothing else: an id and extensions of `reference` stay.
    ///
    /// ```
    /// use metriport_fhir::Reference;
    /// let mut subject = Reference::literal("Patient/undefined");
    /// subject.set_text("Patient/17");
    /// assert_eq!(subject, Reference::literal("Patient/17"));
    /// ```
    #[inline]
    pub fn set_text(&mut self, text: &str) {
        self.reference.get_or_insert_default().set(text);
    }
}
